package rallycry.bench.serve;

import java.util.concurrent.atomic.AtomicIntegerArray;

/// How long each of many requests took, in steps of a tenth of a millisecond; safe for several
/// threads.
final class Latencies {

  private static final long STEP_NANOS = 100_000;
  private static final int STEPS = 300_000;

  private final AtomicIntegerArray steps = new AtomicIntegerArray(STEPS);

  void add(long nanos) {
    steps.incrementAndGet(Math.clamp(nanos / STEP_NANOS, 0, STEPS - 1));
  }

  long count() {
    long count = 0;
    for (int i = 0; i < STEPS; i++) {
      count += steps.get(i);
    }
    return count;
  }

  /// The time within which a share of them was done, in milliseconds.
  double milliseconds(double share) {
    long beyond = (long) Math.ceil(count() * share);
    int step = 0;
    for (long seen = 0; step < STEPS - 1; step++) {
      seen += steps.get(step);
      if (seen >= beyond) {
        break;
      }
    }
    return (step + 1) * STEP_NANOS / 1e6;
  }
}
