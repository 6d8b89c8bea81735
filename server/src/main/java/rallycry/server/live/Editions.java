package rallycry.server.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import rallycry.core.publish.Edition;
import rallycry.core.tally.Recorder;

/// Publishes what was counted: a new [Edition] soon after anything changed, the same for all who
/// look.
public final class Editions implements AutoCloseable {

  /// A withdrawn answer is out of the number within a second.
  private static final Duration EVERY = Duration.ofMillis(500);

  /// One that takes so long will not come any more.
  private static final Duration LATE = Duration.ofSeconds(10);

  private static final System.Logger LOG = System.getLogger(Editions.class.getName());

  private final String campaign;
  private final Recorder recorder;
  private final InstantSource clock;
  private final Consumer<Edition> readers;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Edition newest;
  private volatile Instant looked;

  private Editions(
      String campaign, Recorder recorder, InstantSource clock, Consumer<Edition> readers) {
    this.campaign = campaign;
    this.recorder = recorder;
    this.clock = clock;
    this.readers = readers;
    newest = edition();
    looked = clock.instant();
  }

  /// Begins to publish.
  ///
  /// @param readers are given each new edition
  public static Editions of(
      String campaign, Recorder recorder, InstantSource clock, Consumer<Edition> readers) {
    var editions = new Editions(campaign, recorder, clock, readers);
    readers.accept(editions.newest);
    Thread.ofPlatform().daemon().name("rallycry-editions").start(editions::publish);
    return editions;
  }

  public Edition newest() {
    return newest;
  }

  /// Whether what changes is still published.
  public boolean isFresh() {
    return clock.instant().isBefore(looked.plus(LATE));
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void publish() {
    try {
      while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        if (recorder.seq() != newest.seq()) {
          newest = edition();
          readers.accept(newest);
        }
        looked = clock.instant();
      }
    } catch (InterruptedException stop) {
      LOG.log(System.Logger.Level.WARNING, "no more editions: interrupted");
    }
  }

  private Edition edition() {
    // The Seq first: a tally that is ahead of it is published once more, one behind it never again.
    long seq = recorder.seq();
    return Edition.of(campaign, recorder.tally(), seq, clock.instant());
  }
}
