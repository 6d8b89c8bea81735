package rallycry.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveStreamTest {

  private final LiveStream stream = new LiveStream(10);

  @Test
  void slowViewer_keepsNobodyWaiting_andGetsTheNewestNext() throws Exception {
    stream.publish(0, "{}");
    var slow = new Line();
    var quick = new Line();
    slow.takes(1);
    quick.takes(100);
    Thread slowly = watch(slow, -1);
    Thread quickly = watch(quick, -1);
    assertThat(slow.next()).startsWith("id: 0\n");
    assertThat(quick.next()).startsWith("id: 0\n");

    for (int seq = 1; seq <= 3; seq++) {
      stream.publish(seq, "{}");
      assertThat(quick.next()).startsWith("id: " + seq + "\n");
    }
    slow.takes(100);

    // What was being written when it stuck, and then the newest.
    assertThat(slow.next()).startsWith("id: 1\n");
    assertThat(slow.next()).startsWith("id: 3\n");
    stream.close();
    assertThat(slow.next()).startsWith("retry: ");
    assertThat(quick.next()).startsWith("retry: ");
    slowly.join();
    quickly.join();
    assertThat(stream.viewers()).isZero();
  }

  @Test
  void viewerWhoComesBack_isShownNothingTwice() throws Exception {
    stream.publish(7, "{}");
    var line = new Line();
    line.takes(100);

    Thread watching = watch(line, 7);

    assertThat(line.next()).isEqualTo(":\n\n");
    stream.publish(8, "{}");
    assertThat(line.next()).startsWith("id: 8\n");
    stream.close();
    watching.join();
  }

  /// As one who joins while an edition is published: it catches up by itself, and is called.
  @Test
  void viewerWhoIsCalledWithoutNews_isShownNothing() throws Exception {
    stream.publish(7, "{}");
    var line = new Line();
    line.takes(100);
    var viewer = new Viewer(stream, line, -1);
    viewer.show();
    assertThat(line.next()).startsWith("id: 7\n");
    for (int call = 0; call < 20; call++) {
      Thread.sleep(1);
      viewer.show();
    }

    stream.publish(8, "{}");
    viewer.show();

    assertThat(line.next()).startsWith("id: 8\n");
    stream.close();
  }

  @Test
  void viewerWhoWentAway_isLetGo() throws Exception {
    var gone =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("gone");
          }
        };

    watch(gone, -1).join();

    assertThat(stream.viewers()).isZero();
    stream.close();
  }

  private Thread watch(OutputStream out, long seen) {
    assertThat(stream.admits()).isTrue();
    return Thread.startVirtualThread(() -> {
      try {
        stream.watch(out, seen);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    });
  }

  /// A connection that takes as many events as it is allowed to, and blocks then.
  private static final class Line extends OutputStream {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(0);

    void takes(int many) {
      room.release(many);
    }

    String next() throws InterruptedException {
      String event = events.poll(10, TimeUnit.SECONDS);
      return event == null ? "nothing came" : event;
    }

    @Override
    public void write(int one) {
      written.write(one);
    }

    @Override
    public void flush() throws IOException {
      try {
        room.acquire();
      } catch (InterruptedException stop) {
        throw new IOException(stop);
      }
      events.add(written.toString(StandardCharsets.UTF_8));
      written.reset();
    }
  }
}
