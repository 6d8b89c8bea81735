package rallycry.app.sources;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Source;
import rallycry.core.collect.SourceHealth;

/// Runs one source for as long as we live, and begins it again each time it fails.
final class Keeper {

  private static final Logger LOG = System.getLogger(Keeper.class.getName());

  /// How long the end of a source is waited for.
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final Source source;
  private final HealthLog log;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread;

  /// @param hearing what listens to the source, and notes how that goes
  Keeper(Source source, InstantSource clock, Function<HealthLog, Listener> hearing) {
    this.source = source;
    this.log = new HealthLog(source.name(), source.platform(), source.abilities(), clock);
    Listener listener = hearing.apply(log);
    this.thread = Thread.ofVirtual().name("source-" + source.name()).unstarted(() -> run(listener));
  }

  void start() {
    thread.start();
  }

  SourceHealth health() {
    return log.health();
  }

  void end() {
    ended.countDown();
    source.close();
  }

  void join() {
    try {
      if (thread.getState() != Thread.State.NEW && !thread.join(FAREWELL)) {
        LOG.log(Level.WARNING, "{0} does not end, and is left alone", source.name());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Listener hearing) {
    int failures = 0;
    try {
      while (ended.getCount() > 0) {
        long heard = log.heard();
        collect(hearing);
        // One that listened well before it failed begins anew with short pauses.
        failures = log.heard() > heard ? 0 : failures + 1;
        pause(failures);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      log.ended();
    }
  }

  private void collect(Listener hearing) throws InterruptedException {
    try {
      source.collect(hearing);
    } catch (IOException failure) {
      LOG.log(Level.WARNING, "{0} failed: {1}", source.name(), reason(failure));
      log.failed(reason(failure));
    } catch (RuntimeException broken) {
      // Our own fault, or a ledger that cannot write: said loudly, and tried again.
      LOG.log(Level.ERROR, source.name() + " broke", broken);
      log.failed("broken: " + broken.getClass().getSimpleName());
    }
  }

  /// The JDK's client says of some failures nothing but what they are.
  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private void pause(int failures) throws InterruptedException {
    Duration pause = Backoff.after(failures, ThreadLocalRandom.current().nextDouble());
    log.waits();
    var _ = ended.await(pause.toNanos(), TimeUnit.NANOSECONDS);
  }
}
