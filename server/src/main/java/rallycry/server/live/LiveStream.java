package rallycry.server.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Pushes each new edition to everyone who watches, as server-sent events.
///
/// A viewer is one parked virtual thread and holds nothing of its own: all of them write the same
/// bytes. One that falls behind gets the newest edition next and misses only what is already out of
/// date.
public final class LiveStream {

  private static final long NOTHING_YET = -1;
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final byte[] STILL_HERE = ":\n\n".getBytes(StandardCharsets.UTF_8);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final AtomicInteger viewers = new AtomicInteger();
  private final int limit;
  private Frame newest = new Frame(NOTHING_YET, "{}");
  private boolean closed;

  /// @param limit how many may watch at once
  public LiveStream(int limit) {
    this.limit = limit;
  }

  /// Shows an edition to everyone.
  public void publish(long seq, String json) {
    set(new Frame(seq, json), false);
  }

  /// Ends every viewer's stream; they will come back to whoever serves next.
  public void close() {
    set(newest, true);
  }

  public int viewers() {
    return viewers.get();
  }

  /// Whether one more may watch; whoever asks and may, must call [#watch].
  public boolean admits() {
    if (viewers.incrementAndGet() <= limit) {
      return true;
    }
    viewers.decrementAndGet();
    return false;
  }

  /// Writes editions until the viewer leaves or the stream is closed.
  ///
  /// @param seen the last Seq the viewer has, or -1
  public void watch(OutputStream out, long seen) throws IOException, InterruptedException {
    try {
      long last = seen;
      for (var frame = next(last); frame.isPresent(); frame = next(last)) {
        long seq = frame.get().seq();
        if (seq == last) {
          out.write(STILL_HERE);
        } else {
          frame.get().writeTo(out);
        }
        out.flush();
        last = seq;
      }
      comeBack(out);
    } finally {
      viewers.decrementAndGet();
    }
  }

  /// Asks the browser to wait a little, each for another while: whoever serves next is not to meet
  /// all of them at once.
  private static void comeBack(OutputStream out) throws IOException {
    long wait = ThreadLocalRandom.current().nextLong(1_000, 5_000);
    out.write(("retry: " + wait + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void set(Frame frame, boolean close) {
    lock.lock();
    try {
      newest = frame;
      closed |= close;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits for an edition after `seen`, or until it is time for a sign of life.
  private Optional<Frame> next(long seen) throws InterruptedException {
    lock.lock();
    try {
      long left = HEARTBEAT.toNanos();
      while (!closed && newest.seq() == seen && left > 0) {
        left = changed.awaitNanos(left);
      }
      return closed ? Optional.empty() : Optional.of(newest);
    } finally {
      lock.unlock();
    }
  }
}
