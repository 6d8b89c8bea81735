package rallycry.server.http;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Ends the reading of headers or a body that takes too long altogether, however little comes at a
/// time; the timeout of a socket would begin anew with each byte.
final class Patience {

  /// For the longest form on the slowest line.
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final Duration EVERY = Duration.ofMillis(500);
  private static final Map<Thread, Long> READING = new ConcurrentHashMap<>();

  static {
    Thread.ofPlatform().daemon().name("rallycry-patience").start(Patience::watch);
  }

  private Patience() {}

  /// Told by Helidon when a request's first line is there, and when its headers are.
  static Http1ConnectionListener forHeaders() {
    return new Http1ConnectionListener() {
      @Override
      public void prologue(ConnectionContext context, HttpPrologue prologue) {
        begin();
      }

      @Override
      public void headers(ConnectionContext context, Headers headers) {
        end();
      }
    };
  }

  /// Reads at most so many bytes.
  ///
  /// @throws IOException if it took too long, and the connection is closed then; or if what came is
  ///   no body
  static byte[] read(InputStream from, int most) throws IOException {
    begin();
    try {
      return from.readNBytes(most);
    } catch (NumberFormatException noChunk) {
      throw new IOException("a chunk of the body has no length", noChunk);
    } finally {
      end();
    }
  }

  private static void begin() {
    READING.put(Thread.currentThread(), System.nanoTime() + LONGEST.toNanos());
  }

  private static void end() {
    READING.remove(Thread.currentThread());
  }

  private static void watch() {
    try {
      while (true) {
        Thread.sleep(EVERY);
        long now = System.nanoTime();
        READING.forEach((reader, end) -> {
          if (now - end > 0 && READING.remove(reader, end)) {
            // An interrupted read closes its socket.
            reader.interrupt();
          }
        });
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
