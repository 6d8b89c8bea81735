package rallycry.core.tally;

/// Takes very many changes and gives their sum. Most are to cells of small values, such as a
/// platform or an outcome: those have a place of their own here, which nobody has to look for. Not
/// safe for use by several threads.
public final class Gathered implements TallyChange {

  private static final int VALUE_BITS = 5;
  private static final int DIMENSION_BITS = 4;

  /// Of cells whose values have no more than [#VALUE_BITS], measure by measure and dimension by
  /// dimension.
  private final long[] small =
      new long[Cell.Measure.values().length << DIMENSION_BITS + VALUE_BITS];

  private final Tally rest = new Tally();

  @Override
  public void add(long cell, long delta) {
    int value = (int) cell;
    if (value >>> VALUE_BITS == 0) {
      small[cut(cell) << VALUE_BITS | value] += delta;
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
          sum.add(cell, small[cut(cell) << VALUE_BITS | value]);
        }
      }
    }
    return sum;
  }

  /// A measure with a dimension, both as they stand in a [Cell].
  private static int cut(long cell) {
    return (int) (cell >>> 40) << DIMENSION_BITS | (int) (cell >>> 32) & (1 << DIMENSION_BITS) - 1;
  }
}
