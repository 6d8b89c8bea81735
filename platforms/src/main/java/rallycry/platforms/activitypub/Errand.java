package rallycry.platforms.activitypub;

/// How much one request to us may make us ask of others. Whoever writes to us must not be able to
/// send us running.
final class Errand {

  private static final int MOST = 12;

  private int left = MOST;

  /// @return false if nothing more may be asked
  boolean spend() {
    return left-- > 0;
  }

  /// Whether more was to be asked than may be.
  boolean isSpent() {
    return left < 0;
  }
}
