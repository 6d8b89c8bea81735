package rallycry.embedded;

import java.util.function.Consumer;
import java.util.function.Predicate;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;

/// What came in of some of the accounts of a [Headcount]. To be locked by who uses it.
///
/// Entries only wait here. They are counted when the sum is asked for, all of a part at once, so
/// that what a count looks up is small enough for the processor's cache.
final class Part {

  /// Rows that are kept without asking whether they tell anything twice.
  private static final int ROOM = 512;

  private final EntryBatch top = new EntryBatch(Pile.ROW);
  private final Pile pile;
  private int room = ROOM;

  Part(Slabs slabs) {
    pile = new Pile(slabs);
  }

  void add(EntryBatch batch, int i) {
    put(batch, i);
    if (pile.height() >= room) {
      sift();
    }
  }

  /// Gives all entries, in the order they came.
  void forEach(Consumer<Entry> reader) {
    var row = new EntryBatch(Pile.ROW);
    for (int number = 0; number < pile.height(); number++) {
      pile.row(number, row);
      row.forEach(reader);
    }
    top.forEach(reader);
  }

  /// Lets go of what tells nothing new, as a ledger does: what comes again and again takes no room.
  private void sift() {
    Index index = Index.small();
    retain(entry -> index.apply(entry, (cell, delta) -> {}));
    room = Math.max(ROOM, 2 * pile.height());
  }

  private void retain(Predicate<Entry> wanted) {
    var row = new EntryBatch(Pile.ROW);
    int height = pile.height();
    pile.clear();
    for (int number = 0; number < height; number++) {
      pile.row(number, row);
      for (int i = 0; i < row.size(); i++) {
        if (wanted.test(row.get(i))) {
          put(row, i);
        }
      }
    }
  }

  private void put(EntryBatch batch, int i) {
    top.addFrom(batch, i);
    if (top.size() == Pile.ROW) {
      pile.add(top);
      top.clear();
    }
  }
}
