package rallycry.embedded;

import static rallycry.embedded.Slabs.ROW;

import java.util.ArrayList;
import java.util.List;
import rallycry.core.ledger.Entry;
import rallycry.embedded.Slabs.Row;

/// What came in of some of the accounts of a [Headcount]. Belongs to one thread.
///
/// Entries only wait here, in rows, so that growing copies nothing. They are counted when the sum
/// is asked for, all of a part at once: then what a count looks up is small enough for the cache.
final class Part {

  private final Slabs slabs;
  private final List<Row> rows = new ArrayList<>();

  /// The few that do not fit into a row.
  private final List<Entry> others = new ArrayList<>();

  private Row top = new Row(new long[0], 0);
  private int packed;
  private int room;

  /// @param room for how many entries there is before those are let go that tell nothing new
  Part(Slabs slabs, int room) {
    this.slabs = slabs;
    this.room = room;
  }

  void add(Entry.Answered answer) {
    if (Packed.fits(answer)) {
      int at = next();
      Packed.write(answer, top.slab(), at);
    } else {
      others.add(answer);
    }
    letGo();
  }

  void add(Entry.AccountGone gone) {
    others.add(gone);
    letGo();
  }

  int size() {
    return packed + others.size();
  }

  /// Has an index take in all entries.
  ///
  /// @return how many told anything new
  int count(PartIndex index) {
    int news = 0;
    for (int i = 0; i < packed; i++) {
      Row row = rows.get(i / ROW);
      news += Packed.read(row.slab(), row.at(i % ROW), index) ? 1 : 0;
    }
    for (Entry other : others) {
      news += index.apply(other) ? 1 : 0;
    }
    return news;
  }

  /// Where there is no more room: lets go of what tells nothing new, as a ledger does. What comes
  /// again and again takes no room.
  private void letGo() {
    if (size() < room) {
      return;
    }
    var index = new PartIndex();
    int all = packed;
    packed = 0;
    for (int i = 0; i < all; i++) {
      Row row = rows.get(i / ROW);
      if (Packed.read(row.slab(), row.at(i % ROW), index)) {
        int at = next();
        System.arraycopy(row.slab(), row.at(i % ROW), top.slab(), at, Packed.SIZE);
      }
    }
    others.removeIf(other -> !index.apply(other));
    room = Math.max(room, 2 * size());
  }

  /// Where in the top row the next answer goes.
  private int next() {
    if (packed % ROW == 0) {
      top = row(packed / ROW);
    }
    return top.at(packed++ % ROW);
  }

  private Row row(int number) {
    if (number == rows.size()) {
      rows.add(slabs.cut());
    }
    return rows.get(number);
  }
}
