package rallycry.app.sources;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import rallycry.core.collect.Source;

/// Runs one source for as long as we live, and begins it again each time it fails.
final class Keeper {

  private static final Logger LOG = System.getLogger(Keeper.class.getName());

  /// How long the end of a source is waited for.
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final Source source;
  private final HealthLog log;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread;

  private Keeper(Source source, Sources.Ledger ledger, Cursors cursors, InstantSource clock) {
    this.source = source;
    this.log = new HealthLog(source, clock);
    this.thread =
        Thread.ofVirtual().name("source-" + source.name()).unstarted(() -> run(ledger, cursors));
  }

  static Keeper start(Source source, Sources.Ledger ledger, Cursors cursors, InstantSource clock) {
    var keeper = new Keeper(source, ledger, cursors, clock);
    keeper.thread.start();
    return keeper;
  }

  Health health() {
    return log.health();
  }

  void end() {
    ended.countDown();
    source.close();
  }

  void join() {
    try {
      if (!thread.join(FAREWELL)) {
        LOG.log(Level.WARNING, "{0} does not end, and is left alone", source.name());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Sources.Ledger ledger, Cursors cursors) {
    var hearing = new Hearing(source.name(), ledger, cursors, log);
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

  private void collect(Hearing hearing) throws InterruptedException {
    try {
      log.listens();
      source.collect(hearing);
    } catch (IOException failure) {
      LOG.log(Level.WARNING, "{0} failed: {1}", source.name(), failure.getMessage());
      log.failed(String.valueOf(failure.getMessage()));
    } catch (RuntimeException broken) {
      // Our own fault, or a ledger that cannot write: said loudly, and tried again.
      LOG.log(Level.ERROR, source.name() + " broke", broken);
      log.failed("broken: " + broken.getClass().getSimpleName());
    }
  }

  private void pause(int failures) throws InterruptedException {
    Duration pause = Backoff.after(failures, ThreadLocalRandom.current().nextDouble());
    log.waits();
    var _ = ended.await(pause.toNanos(), TimeUnit.NANOSECONDS);
  }
}
