package rallycry.server.work;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// What an answer costs now: little while it is calm, and more as more come.
///
/// Two things raise it: all that comes in, so that a flood from everywhere slows itself, and what
/// comes from one network, so that a flood from there costs the others nothing.
public final class Price {

  /// Numbers to try, in a browser some hundredths of a second.
  static final long CALM = 2_000;

  /// Some seconds: more than that a person with an old phone should never wait.
  static final long HIGHEST = 250_000;

  /// Answers within one measure that one machine carries at ease.
  private static final long EASY = 5_000;

  private static final long EASY_FOR_A_NETWORK = 30;
  private static final long MEASURE_SECONDS = 10;

  private final InstantSource clock;
  private final AtomicLong answers = new AtomicLong();
  private long number;
  private volatile long lastMeasure;

  public Price(InstantSource clock) {
    this.clock = clock;
  }

  /// An answer came in.
  public void count() {
    measure();
    answers.incrementAndGet();
  }

  /// What the next one costs.
  ///
  /// @param fromNetwork answers from the asking network within its window
  public long now(int fromNetwork) {
    measure();
    return of(Math.max(lastMeasure, answers.get()), fromNetwork);
  }

  /// The price grows with the square of what comes in: who sends twice as much pays four times.
  static long of(long answers, long fromNetwork) {
    double busy = Math.max(1, answers / (double) EASY);
    double eager = Math.max(1, fromNetwork / (double) EASY_FOR_A_NETWORK);
    return (long) Math.min(HIGHEST, CALM * busy * busy * eager);
  }

  private synchronized void measure() {
    long current = Math.floorDiv(clock.instant().getEpochSecond(), MEASURE_SECONDS);
    if (current != number) {
      long ended = answers.getAndSet(0);
      lastMeasure = current == number + 1 ? ended : 0;
      number = current;
    }
  }
}
