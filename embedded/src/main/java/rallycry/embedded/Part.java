package rallycry.embedded;

import static rallycry.embedded.Slabs.ROW;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rallycry.core.ledger.Entry;

/// What came in of some of the accounts of a [Headcount]. Belongs to one thread.
///
/// Entries only wait here, in rows, so that growing copies nothing. They are counted when the sum
/// is asked for, all of a part at once: then what a count looks up is small enough for the cache.
final class Part {

  private final Slabs slabs;
  private int[] rows = {};
  private int held;

  /// The few that do not fit into a row.
  private final List<Entry> others = new ArrayList<>();

  private int top;
  private int packed;
  private int room;

  /// How many more there is room for: what would have to be asked for each entry.
  private int left;

  /// @param room for how many entries there is before those are let go that tell nothing new
  Part(Slabs slabs, int room) {
    this.slabs = slabs;
    this.room = room;
    left = room;
  }

  void add(Entry.Answered answer) {
    if (Packed.fits(answer)) {
      int at = next();
      Packed.write(answer, slabs.around(top), at);
    } else {
      others.add(answer);
    }
    tookOne();
  }

  void add(Entry.AccountGone gone) {
    others.add(gone);
    tookOne();
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
      int row = rows[i / ROW];
      news += Packed.read(slabs.around(row), Slabs.within(row, i % ROW), index) ? 1 : 0;
    }
    for (Entry other : others) {
      news += index.apply(other) ? 1 : 0;
    }
    return news;
  }

  private void tookOne() {
    left--;
    if (left == 0) {
      letGo();
    }
  }

  /// Where there is no more room: lets go of what tells nothing new, as a ledger does. What comes
  /// again and again takes no room.
  private void letGo() {
    var index = new PartIndex();
    int all = packed;
    packed = 0;
    for (int i = 0; i < all; i++) {
      int row = rows[i / ROW];
      long[] slab = slabs.around(row);
      int from = Slabs.within(row, i % ROW);
      if (Packed.read(slab, from, index)) {
        int at = next();
        System.arraycopy(slab, from, slabs.around(top), at, Packed.SIZE);
      }
    }
    others.removeIf(other -> !index.apply(other));
    room = Math.max(room, 2 * size());
    left = room - size();
  }

  /// Where in the top row the next answer goes.
  private int next() {
    if (packed % ROW == 0) {
      top = row(packed / ROW);
    }
    return Slabs.within(top, packed++ % ROW);
  }

  private int row(int number) {
    if (number == held) {
      rows = held < rows.length ? rows : Arrays.copyOf(rows, Math.max(4, 2 * held));
      rows[held++] = slabs.cut();
    }
    return rows[number];
  }
}
