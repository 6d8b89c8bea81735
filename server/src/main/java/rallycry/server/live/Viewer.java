package rallycry.server.live;

import io.helidon.webserver.ServerConnectionException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// One who watches.
///
/// The thread that holds its line open sleeps until the end; what is new is written by a thread
/// that lives no longer than the writing. To wake the sleeper for each edition would copy its stack
/// anew each time, and stacks are most of what a viewer costs.
final class Viewer {

  private final LiveStream stream;
  private final OutputStream out;
  private final Thread holder = Thread.currentThread();
  private final AtomicBoolean isBeingShown = new AtomicBoolean();
  private long seen;
  private Optional<Moment> shown = Optional.empty();
  private volatile boolean hasLeft;

  /// Belongs to the thread that calls this.
  ///
  /// @param seen the last Seq it has, or -1
  Viewer(LiveStream stream, OutputStream out, long seen) {
    this.stream = stream;
    this.out = out;
    this.seen = seen;
  }

  /// Keeps the line open until the viewer leaves or the stream ends.
  void stay() throws InterruptedException {
    while (!hasLeft) {
      LockSupport.park(this);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  /// Shows it the present moment. One that is still being written to gets it next, and misses only
  /// what is already out of date.
  void show() {
    if (isBeingShown.compareAndSet(false, true)) {
      Thread.startVirtualThread(this::catchUp);
    }
  }

  private void catchUp() {
    boolean stays = false;
    try {
      Moment moment;
      do {
        moment = stream.now();
        show(moment);
        stays = !moment.isLast();
        isBeingShown.set(!stays);
      } while (stays && !moment.equals(stream.now()) && isBeingShown.compareAndSet(false, true));
    } catch (IOException | UncheckedIOException | ServerConnectionException left) {
      stays = false; // As every viewer leaves in the end.
    } finally {
      if (!stays) {
        hasLeft = true;
        LockSupport.unpark(holder);
      }
    }
  }

  /// Whoever has just caught up by itself is called once more, and is shown nothing then.
  private void show(Moment moment) throws IOException {
    if (shown.filter(moment::equals).isEmpty()) {
      moment.writeTo(out, seen);
      out.flush();
      seen = moment.frame().seq();
      shown = Optional.of(moment);
    }
  }
}
