package rallycry.app.sources;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import rallycry.core.collect.SourceHealth.Uncounting;

/// How long the latest things took, in seconds.
final class Lags {

  private static final int KEPT = 1_000;

  private final long[] seconds = new long[KEPT];
  private long added;

  /// A negative time comes of a clock that runs ahead, and is none.
  void add(long took) {
    seconds[(int) (added++ % KEPT)] = Math.max(0, took);
  }

  Optional<Uncounting> uncounting() {
    int size = (int) Math.min(added, KEPT);
    if (size == 0) {
      return Optional.empty();
    }
    long[] sorted = Arrays.copyOf(seconds, size);
    Arrays.sort(sorted);
    return Optional.of(
        new Uncounting(
            Duration.ofSeconds(sorted[size / 2]), Duration.ofSeconds(sorted[(int) (size * 0.99)])));
  }
}
