package rallycry.server.live;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// Pushes each new edition to everyone who watches, as server-sent events. All of them are shown
/// the same moment, and written the same bytes.
public final class LiveStream {

  private static final long NOTHING_YET = -1;
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final AtomicInteger admitted = new AtomicInteger();
  private final Set<Viewer> watching = ConcurrentHashMap.newKeySet();
  private final int limit;
  private volatile Moment now = new Moment(new Frame(NOTHING_YET, "{}"), false);

  /// @param limit how many may watch at once
  public LiveStream(int limit) {
    this.limit = limit;
    Thread.ofVirtual().name("rallycry-heartbeat").start(this::beat);
  }

  /// Shows an edition to everyone.
  public void publish(long seq, String json) {
    var frame = new Frame(seq, json);
    follow(before -> new Moment(frame, before.isLast()));
  }

  /// Ends every viewer's stream; they will come back to whoever serves next.
  public void close() {
    follow(before -> new Moment(before.frame(), true));
  }

  public int viewers() {
    return admitted.get();
  }

  /// Whether one more may watch; whoever asks and may, must call [#watch].
  public boolean admits() {
    if (admitted.incrementAndGet() <= limit) {
      return true;
    }
    admitted.decrementAndGet();
    return false;
  }

  /// Has editions written until the viewer leaves or the stream is closed.
  ///
  /// @param seen the last Seq the viewer has, or -1
  public void watch(OutputStream out, long seen) throws InterruptedException {
    var viewer = new Viewer(this, out, seen);
    try {
      watching.add(viewer);
      viewer.show();
      viewer.stay();
    } finally {
      watching.remove(viewer);
      admitted.decrementAndGet();
    }
  }

  Moment now() {
    return now;
  }

  private synchronized void follow(UnaryOperator<Moment> next) {
    Moment before = now;
    now = next.apply(before);
    before.over().countDown();
    watching.forEach(Viewer::show);
  }

  /// Shows the same once more where nothing happens, so that lines stay open and who left is
  /// noticed. One clock for all: a viewer needs none of its own.
  private void beat() {
    try {
      for (Moment moment = now; !moment.isLast(); moment = now) {
        if (!moment.over().await(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
          follow(before -> new Moment(before.frame(), before.isLast()));
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
