package rallycry.embedded;

import java.util.function.Consumer;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Ledger;

/// A ledger that keeps nothing and only counts, for an analysis that is not to be recorded.
final class CountingLedger implements Ledger {

  private long seq;

  @Override
  public synchronized long seq() {
    return seq;
  }

  @Override
  public synchronized long append(EntryBatch batch) {
    seq += batch.size();
    return seq;
  }

  @Override
  public void read(long afterSeq, Consumer<EntryBatch> reader) {
    if (seq() > 0) {
      throw new UnsupportedOperationException("what was not recorded cannot be read again");
    }
  }

  @Override
  public void close() {}
}
