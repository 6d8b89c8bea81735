package rallycry.core.tally;

/// Takes very many changes and gives their sum. Most are to cells of small values, such as a
/// platform or an outcome: those have a place of their own here, which nobody has to look for. Not
/// safe for use by several threads.
public final class Gathered implements TallyChange {

  private static final int VALUE_BITS = 5;

  /// Of cells whose values have no more than [#VALUE_BITS], cut by cut.
  private final long[] small = new long[Cell.CUTS << VALUE_BITS];

  private final Tally rest = new Tally();

  @Override
  public void add(long cell, long delta) {
    if (Cell.value(cell) >>> VALUE_BITS == 0) {
      small[place(cell)] += delta;
    } else {
      rest.add(cell, delta);
    }
  }

  /// All of it together.
  public Tally sum() {
    Tally sum = rest.copy();
    for (Cell.Measure measure : Cell.Measure.values()) {
      for (Cell.Dimension dimension : Cell.Dimension.values()) {
        for (int value = 0; value < 1 << VALUE_BITS; value++) {
          long cell = Cell.of(measure, dimension, value);
          sum.add(cell, small[place(cell)]);
        }
      }
    }
    return sum;
  }

  private static int place(long cell) {
    return Cell.cut(cell) << VALUE_BITS | Cell.value(cell);
  }
}
