package rallycry.embedded;

import static rallycry.embedded.Slabs.ROW;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.embedded.Slabs.Row;

/// What came in of some of the accounts of a [Headcount]. Belongs to one thread.
///
/// Entries only wait here, in rows, so that growing copies nothing. They are counted when the sum
/// is asked for, all of a part at once: then what a count looks up is small enough for the cache.
final class Part {

  private final Slabs slabs;
  private final List<Row> rows = new ArrayList<>();
  private Row top = new Row(new byte[0], 0);
  private int size;
  private int room;

  /// @param room for how many entries there is before those are let go that tell nothing new
  Part(Slabs slabs, int room) {
    this.slabs = slabs;
    this.room = room;
  }

  void add(EntryBatch batch, int i) {
    put(batch, i);
    if (size == room) {
      sift();
      room = Math.max(room, 2 * size);
    }
  }

  /// Gives all entries, in the order they came.
  void forEach(Consumer<Entry> reader) {
    var batch = new EntryBatch(ROW);
    for (int row = 0; row * ROW < size; row++) {
      copy(row, size, batch);
      batch.forEach(reader);
    }
  }

  /// Lets go of what tells nothing new, as a ledger does: what comes again and again takes no room.
  private void sift() {
    Index index = Index.small();
    var batch = new EntryBatch(ROW);
    int all = size;
    size = 0;
    for (int row = 0; row * ROW < all; row++) {
      copy(row, all, batch);
      for (int i = 0; i < batch.size(); i++) {
        if (index.apply(batch.get(i), (cell, delta) -> {})) {
          put(batch, i);
        }
      }
    }
  }

  private void put(EntryBatch batch, int i) {
    if (size % ROW == 0) {
      top = row(size / ROW);
    }
    batch.copyTo(top.slab(), top.from(), size % ROW, i);
    size++;
  }

  private Row row(int number) {
    if (number == rows.size()) {
      rows.add(slabs.cut());
    }
    return rows.get(number);
  }

  /// @param all entries of all rows
  private void copy(int number, int all, EntryBatch into) {
    Row row = rows.get(number);
    into.copyFrom(row.slab(), row.from(), Math.min(ROW, all - number * ROW));
  }
}
