package rallycry.testkit.collect;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Source;

/// A source at work on a thread of its own, begun again whenever the network fails.
public final class Collecting implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Source source;
  private final Listener listener;
  private final Thread thread;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile boolean closed;

  private Collecting(Source source, Listener listener) {
    this.source = source;
    this.listener = listener;
    this.thread = Thread.ofVirtual().name("collect-" + source.name()).unstarted(this::run);
  }

  public static Collecting start(Source source, Listener listener) {
    var collecting = new Collecting(source, listener);
    collecting.thread.start();
    return collecting;
  }

  private void run() {
    try {
      while (!closed) {
        once();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error broken) {
      failure.set(broken);
    }
  }

  private void once() throws InterruptedException {
    try {
      source.collect(listener);
    } catch (IOException _) {
      Thread.sleep(PAUSE);
    }
  }

  /// Ends it.
  ///
  /// @throws AssertionError if it does not end soon, or ended broken
  @Override
  public void close() {
    closed = true;
    source.close();
    try {
      if (!thread.join(Duration.ofSeconds(10))) {
        throw new AssertionError(source.name() + " goes on after it was closed");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    Throwable broken = failure.get();
    if (broken != null) {
      throw new AssertionError(source.name() + " broke", broken);
    }
  }
}
