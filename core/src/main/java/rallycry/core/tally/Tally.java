package rallycry.core.tally;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import rallycry.core.tally.Cell.Dimension;
import rallycry.core.tally.Cell.Measure;

/// Exact counts: a sparse vector over [Cell]s, a commutative group under addition.
///
/// Changes add and cancel, so that taking back is as exact as counting, and the order never
/// matters. A cell of zero is no different from one that was never touched. Not safe for use by
/// several threads.
public final class Tally implements TallyChange {

  /// No cell has this address: its measure would be out of range.
  private static final long FREE = -1;

  private long[] cells = new long[64];
  private long[] counts = new long[64];
  private int used;

  public Tally() {
    Arrays.fill(cells, FREE);
  }

  @Override
  public void add(long cell, long delta) {
    if (delta == 0) {
      return;
    }
    int slot = slot(cells, cell);
    if (cells[slot] == FREE) {
      if (used >= cells.length / 2) {
        grow();
        slot = slot(cells, cell);
      }
      cells[slot] = cell;
      used++;
    }
    counts[slot] += delta;
  }

  public void add(Tally other) {
    other.forEach(this);
  }

  public void subtract(Tally other) {
    other.forEach((cell, count) -> add(cell, -count));
  }

  public long get(long cell) {
    int slot = slot(cells, cell);
    return cells[slot] == FREE ? 0 : counts[slot];
  }

  public long total(Measure measure) {
    return get(Cell.of(measure));
  }

  /// The cells of one cut that are not zero, by value.
  public SortedMap<Integer, Long> along(Measure measure, Dimension dimension) {
    var along = new TreeMap<Integer, Long>();
    forEach((cell, count) -> {
      if (Cell.measure(cell) == measure && Cell.dimension(cell) == dimension) {
        along.put(Cell.value(cell), count);
      }
    });
    return along;
  }

  public Tally copy() {
    var copy = new Tally();
    copy.cells = cells.clone();
    copy.counts = counts.clone();
    copy.used = used;
    return copy;
  }

  /// Gives every cell that is not zero, in no particular order.
  public void forEach(TallyChange consumer) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != FREE && counts[i] != 0) {
        consumer.add(cells[i], counts[i]);
      }
    }
  }

  /// The cells that are not zero, by address: two tallies are equal when these are.
  public SortedMap<Long, Long> asMap() {
    var map = new TreeMap<Long, Long>();
    forEach(map::put);
    return map;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally tally && asMap().equals(tally.asMap());
  }

  @Override
  public int hashCode() {
    return asMap().hashCode();
  }

  @Override
  public String toString() {
    var text = new StringBuilder("Tally");
    asMap()
        .forEach((cell, count) ->
            text.append(
                "%n  %s %s %d: %d"
                    .formatted(Cell.measure(cell), Cell.dimension(cell), Cell.value(cell), count)));
    return text.toString();
  }

  private static int slot(long[] cells, long cell) {
    int mask = cells.length - 1;
    // Fibonacci hashing: neighbouring minutes spread over the table.
    int slot = (int) ((cell * 0x9e3779b97f4a7c15L) >>> 32) & mask;
    while (cells[slot] != FREE && cells[slot] != cell) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldCells = cells;
    long[] oldCounts = counts;
    cells = new long[oldCells.length * 2];
    counts = new long[cells.length];
    Arrays.fill(cells, FREE);
    for (int i = 0; i < oldCells.length; i++) {
      if (oldCells[i] != FREE) {
        int slot = slot(cells, oldCells[i]);
        cells[slot] = oldCells[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
