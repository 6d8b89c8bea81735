package rallycry.server.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// Pushes each new edition to everyone who watches, as server-sent events.
///
/// A viewer is one parked virtual thread and holds nothing of its own: all of them wait for the
/// same moment to be over, and write the same bytes. One that falls behind gets the newest edition
/// next and misses only what is already out of date.
public final class LiveStream {

  private static final long NOTHING_YET = -1;
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final byte[] STILL_HERE = ":\n\n".getBytes(StandardCharsets.UTF_8);

  private final AtomicInteger viewers = new AtomicInteger();
  private final int limit;
  private volatile Moment now = new Moment(new Frame(NOTHING_YET, "{}"), false);

  /// What everyone is shown until something else is.
  private record Moment(Frame frame, boolean isLast, CountDownLatch over) {

    Moment(Frame frame, boolean isLast) {
      this(frame, isLast, new CountDownLatch(1));
    }
  }

  /// @param limit how many may watch at once
  public LiveStream(int limit) {
    this.limit = limit;
    Thread.ofVirtual().name("rallycry-heartbeat").start(this::beat);
  }

  /// Shows an edition to everyone.
  public void publish(long seq, String json) {
    var frame = new Frame(seq, json);
    follow(before -> new Moment(frame, before.isLast));
  }

  /// Ends every viewer's stream; they will come back to whoever serves next.
  public void close() {
    follow(before -> new Moment(before.frame, true));
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
      Moment moment = now;
      if (moment.frame.seq() == seen) {
        moment = after(moment);
      }
      for (; !moment.isLast; moment = after(moment)) {
        if (moment.frame.seq() == last) {
          out.write(STILL_HERE);
        } else {
          moment.frame.writeTo(out);
        }
        out.flush();
        last = moment.frame.seq();
      }
      comeBack(out);
    } finally {
      viewers.decrementAndGet();
    }
  }

  private Moment after(Moment moment) throws InterruptedException {
    if (!moment.isLast) {
      moment.over.await();
    }
    return now;
  }

  private synchronized void follow(UnaryOperator<Moment> next) {
    Moment before = now;
    now = next.apply(before);
    before.over.countDown();
  }

  /// Shows the same once more where nothing happens, so that lines stay open and who left is
  /// noticed. One clock for all: a viewer needs none of its own.
  private void beat() {
    try {
      for (Moment moment = now; !moment.isLast; moment = now) {
        if (!moment.over.await(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
          follow(before -> new Moment(before.frame, before.isLast));
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /// Asks the browser to wait a little, each for another while: whoever serves next is not to meet
  /// all of them at once.
  private static void comeBack(OutputStream out) throws IOException {
    long wait = ThreadLocalRandom.current().nextLong(1_000, 5_000);
    out.write(("retry: " + wait + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
