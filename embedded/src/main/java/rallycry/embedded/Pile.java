package rallycry.embedded;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.EntryCodec;

/// Rows of entries, all of one length, so that growing copies nothing.
final class Pile {

  /// Entries of a row: 6 KiB.
  static final int ROW = 128;

  private final Slabs slabs;
  private final List<MemorySegment> rows = new ArrayList<>();
  private int height;

  Pile(Slabs slabs) {
    this.slabs = slabs;
  }

  /// Puts a copy of [#ROW] entries on top.
  void add(EntryBatch row) {
    if (height == rows.size()) {
      rows.add(slabs.cut(ROW * EntryCodec.SIZE));
    }
    row.copyTo(rows.get(height++));
  }

  /// Fills a batch with one row, from 0 on.
  void row(int number, EntryBatch into) {
    into.copyFrom(rows.get(number));
  }

  /// How many rows there are.
  int height() {
    return height;
  }

  /// Takes all rows away, and keeps their memory for others.
  void clear() {
    height = 0;
  }
}
