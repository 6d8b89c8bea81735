package rallycry.core.describe;

/// Years of age, in bands so wide that they point at nobody. The order is part of what is stored.
public enum AgeBand {
  UNDER_18(0, 17),
  FROM_18(18, 24),
  FROM_25(25, 34),
  FROM_35(35, 44),
  FROM_45(45, 54),
  FROM_55(55, 64),
  FROM_65(65, 150);

  private final int from;
  private final int to;

  AgeBand(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /// The youngest, in years.
  public int from() {
    return from;
  }

  /// The oldest, in years.
  public int to() {
    return to;
  }
}
