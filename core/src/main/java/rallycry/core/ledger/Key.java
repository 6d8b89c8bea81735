package rallycry.core.ledger;

/// A 128-bit keyed pseudonym of a post or an account. Means nothing without the campaign's secret.
public record Key(long high, long low) {

  /// Stands where no post, or no account, is meant.
  public static final Key NONE = new Key(0, 0);

  public boolean isNone() {
    return (high | low) == 0;
  }
}
