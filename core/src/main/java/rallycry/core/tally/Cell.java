package rallycry.core.tally;

/// The address of one number in a [Tally], packed into a `long`: what is counted, cut along what,
/// at which value.
///
/// ```
/// bits 40-47 measure · bits 32-39 dimension · bits 0-31 value
/// ```
public final class Cell {

  /// What is counted.
  public enum Measure {
    /// Distinct accounts with a post that stands, of whatever outcome.
    ACCOUNTS,
    /// Distinct people with a disclosure that stands.
    PEOPLE,
    /// Those of them who told a story.
    STORYTELLERS,
    /// Distinct people with a message of support that stands.
    SUPPORTERS,
    /// Posts that stand.
    POSTS,
    /// Posts that disclose and stand.
    DISCLOSURES,
    /// Posts that once disclosed and no longer count.
    RETRACTIONS,
    /// Posts of whatever outcome that look made by machines: they count in nothing else until a
    /// host puts them back.
    SET_ASIDE
  }

  /// Along what it is cut, and what the value then means.
  public enum Dimension {
    /// Not cut; the value is 0.
    TOTAL,
    /// Ordinal of a `Platform`. A person stands at their first disclosure's.
    PLATFORM,
    /// Ordinal of a `Setting`. A person stands in every setting they named.
    SETTING,
    /// Code of a `Language`. A person stands at their first disclosure's.
    LANGUAGE,
    /// Minutes since 1970. A person stands at their first disclosure's.
    MINUTE,
    /// Ordinal of an `Outcome`.
    OUTCOME,
    /// Ordinal of a `Cause`.
    CAUSE,
    /// Disclosures that stand, per person.
    MESSAGES,
    /// Ordinal of a `Platform` on which a person disclosed as well, by their own claim, beside that
    /// of their first disclosure.
    ALSO_ON
  }

  private static final Measure[] MEASURES = Measure.values();
  private static final Dimension[] DIMENSIONS = Dimension.values();

  /// How many ways there are to cut what is counted.
  static final int CUTS = MEASURES.length * DIMENSIONS.length;

  private Cell() {}

  public static long of(Measure measure) {
    return of(measure, Dimension.TOTAL, 0);
  }

  public static long of(Measure measure, Dimension dimension, int value) {
    return (long) measure.ordinal() << 40
        | (long) dimension.ordinal() << 32
        | (value & 0xffffffffL);
  }

  public static Measure measure(long cell) {
    return MEASURES[(int) (cell >>> 40)];
  }

  public static Dimension dimension(long cell) {
    return DIMENSIONS[(int) (cell >>> 32) & 0xff];
  }

  /// Measure and dimension in one number below [#CUTS].
  static int cut(long cell) {
    return (int) (cell >>> 40) * DIMENSIONS.length + ((int) (cell >>> 32) & 0xff);
  }

  public static int value(long cell) {
    return (int) cell;
  }
}
