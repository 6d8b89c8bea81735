package rallycry.embedded;

import java.util.List;
import java.util.Optional;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.Ledger;
import rallycry.core.post.Platform;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Tally;

/// What the entries of a ledger add up to: the index, which the writer changes and others may ask,
/// and the tally with its Seq, which others read.
final class State {

  /// Held while the index changes; the tally can be read meanwhile.
  private final Object writing = new Object();

  private Index index = new Index();
  private Tally tally = new Tally();
  private long seq;

  /// Applies a batch to the index.
  ///
  /// @param changing takes the entries that changed anything
  /// @param change takes what they change in the tally
  /// @return how many these are
  int apply(EntryBatch batch, EntryBatch changing, Tally change) {
    int before = changing.size();
    synchronized (writing) {
      for (int i = 0; i < batch.size(); i++) {
        if (index.apply(batch.get(i), change)) {
          changing.addFrom(batch, i);
        }
      }
    }
    return changing.size() - before;
  }

  /// What was applied is durable now.
  synchronized void advance(long toSeq, Tally change) {
    tally.add(change);
    seq = toSeq;
  }

  /// Begins anew from what a ledger holds. Until that is read, the tally stays as it was.
  void rebuild(Ledger ledger) {
    var all = new Tally();
    var read = new long[1];
    synchronized (writing) {
      index = new Index();
      ledger.read(
          0,
          batch -> {
            batch.forEach(entry -> index.apply(entry, all));
            read[0] += batch.size();
          });
    }
    synchronized (this) {
      tally = all;
      seq = read[0];
    }
  }

  Optional<PostState> post(Key post) {
    synchronized (writing) {
      return index.find(post);
    }
  }

  List<Platform> linked(Key answer) {
    synchronized (writing) {
      return index.linked(answer);
    }
  }

  boolean knows(Key account) {
    synchronized (writing) {
      return index.knowsAccount(account);
    }
  }

  synchronized StoredTally toStore() {
    return new StoredTally(seq, tally.copy());
  }

  synchronized long seq() {
    return seq;
  }

  synchronized Tally tally() {
    return tally.copy();
  }
}
