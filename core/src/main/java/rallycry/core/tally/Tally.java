package rallycry.core.tally;

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

  /// Each cell with its count beside it, so that both are fetched at once.
  private long[] cells = free(64);

  private int used;

  @Override
  public void add(long cell, long delta) {
    if (delta == 0) {
      return;
    }
    int slot = slot(cells, cell);
    if (cells[slot] == FREE) {
      if (used >= cells.length / 4) {
        grow();
        slot = slot(cells, cell);
      }
      cells[slot] = cell;
      used++;
    }
    cells[slot + 1] += delta;
  }

  public void add(Tally other) {
    other.forEach(this);
  }

  public void subtract(Tally other) {
    other.forEach((cell, count) -> add(cell, -count));
  }

  public long get(long cell) {
    int slot = slot(cells, cell);
    return cells[slot] == FREE ? 0 : cells[slot + 1];
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
    copy.used = used;
    return copy;
  }

  /// Gives every cell that is not zero, in no particular order.
  public void forEach(TallyChange consumer) {
    for (int slot = 0; slot < cells.length; slot += 2) {
      if (cells[slot] != FREE && cells[slot + 1] != 0) {
        consumer.add(cells[slot], cells[slot + 1]);
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

  /// Where a cell stands, or could stand; its count comes behind it.
  private static int slot(long[] cells, long cell) {
    int mask = cells.length - 2;
    // Fibonacci hashing. Four neighbouring minutes lie in one line of the processor's cache, the
    // next four anywhere.
    int line = (int) ((cell >>> 2) * 0x9e3779b97f4a7c15L >>> 32);
    int slot = (line << 3 | (int) cell << 1 & 6) & mask;
    while (cells[slot] != FREE && cells[slot] != cell) {
      slot = slot + 2 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = cells;
    cells = free(old.length);
    for (int from = 0; from < old.length; from += 2) {
      if (old[from] != FREE) {
        int slot = slot(cells, old[from]);
        cells[slot] = old[from];
        cells[slot + 1] = old[from + 1];
      }
    }
  }

  private static long[] free(int size) {
    long[] cells = new long[2 * size];
    for (int slot = 0; slot < cells.length; slot += 2) {
      cells[slot] = FREE;
    }
    return cells;
  }
}
