package rallycry.app.sources;

import java.time.Duration;

/// How long to wait before a network is asked again: doubling, and never two of us at once.
final class Backoff {

  static final Duration SHORTEST = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofMinutes(5);

  private static final int DOUBLINGS = 9;

  private Backoff() {}

  /// @param failures in a row, from 0
  /// @param chance from 0 to 1
  /// @return between half of the pause that is due and all of it
  static Duration after(int failures, double chance) {
    long due = SHORTEST.toMillis() << Math.min(failures, DOUBLINGS);
    long most = Math.min(due, LONGEST.toMillis());
    return Duration.ofMillis((long) (most * (0.5 + chance / 2)));
  }
}
