package rallycry.embedded;

import java.util.function.Consumer;
import java.util.stream.Stream;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;

/// Spreads entries over the parts of a [Headcount] by their accounts. Belongs to one thread at a
/// time, so that nothing is locked for an entry.
final class Intake {

  private static final int PART_BITS = 10;
  static final int PARTS = 1 << PART_BITS;

  /// Entries that the parts of as many intakes as there are processors keep, some 400 MB, before
  /// they ask what they know already. Where more threads add at once there are more intakes.
  private static final int ROOM = 1 << 24;

  private final Part[] parts;

  Intake() {
    var slabs = new Slabs();
    int room = ROOM / PARTS / Runtime.getRuntime().availableProcessors();
    parts = Stream.generate(() -> new Part(slabs, room)).limit(PARTS).toArray(Part[]::new);
  }

  /// @param others takes the entries that are not about one account alone
  void add(EntryBatch batch, Consumer<Entry> others) {
    for (int i = 0; i < batch.size(); i++) {
      if (batch.isAnswered(i)) {
        Entry.Answered answer = batch.answered(i);
        parts[part(answer.account())].add(answer);
      } else if (batch.get(i) instanceof Entry.AccountGone gone) {
        parts[part(gone.account())].add(gone);
      } else {
        others.accept(batch.get(i));
      }
    }
  }

  Part part(int number) {
    return parts[number];
  }

  /// By bits that the index of a part looks at least.
  private static int part(Key account) {
    return (int) (account.low() >>> Long.SIZE - PART_BITS);
  }
}
