package rallycry.platforms.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One connection to a Jetstream. Reads ahead only so far as someone takes the events: the network
/// waits for the disk.
final class Jetstream implements AutoCloseable {

  /// Messages read ahead.
  private static final int AHEAD = 512;

  /// A post's record is at most some tens of KiB; longer is no event.
  private static final int LONGEST = 1 << 20;

  /// After so long a silence we ask whether anyone is there. An end that falls together with the
  /// opening handshake is never told to us (seen with JDK 25); the answer to a question is.
  private static final long QUIET = Duration.ofSeconds(1).toNanos();

  private final WebSocket socket;
  private final Ears ears;
  private CompletableFuture<?> asked = CompletableFuture.completedFuture("");
  private long spoke = System.nanoTime();

  private Jetstream(WebSocket socket, Ears ears) {
    this.socket = socket;
    this.ears = ears;
  }

  /// One message, or the end of all.
  private sealed interface Heard {
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Message(byte[] bytes) implements Heard {}

    record End(String why) implements Heard {}
  }

  /// Thrown where the instance no longer has what is asked for.
  static final class CursorTooOld extends IOException {
    CursorTooOld(URI address) {
      super(address.getAuthority() + " no longer has what was said at the cursor");
    }
  }

  /// @throws CursorTooOld if the instance refuses the cursor
  /// @throws IOException if it cannot be reached
  static Jetstream open(
      HttpClient http, URI address, Optional<String> subprotocol, Duration patience)
      throws IOException {
    var ears = new Ears();
    WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(patience);
    subprotocol.ifPresent(builder::subprotocols);
    try {
      WebSocket socket = builder.buildAsync(address, ears).join();
      socket.request(AHEAD);
      return new Jetstream(socket, ears);
    } catch (CompletionException failure) {
      throw failed(address, failure.getCause());
    }
  }

  /// The next message.
  ///
  /// @return empty if none came in time
  /// @throws IOException once the connection has ended
  Optional<byte[]> next(Duration patience) throws IOException, InterruptedException {
    return switch (ears.heard.poll(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      case null -> {
        askIfQuiet();
        yield Optional.empty();
      }
      case Heard.Message message -> {
        spoke = System.nanoTime();
        socket.request(1);
        yield Optional.of(message.bytes());
      }
      case Heard.End end -> throw new IOException("the stream ended: " + end.why());
    };
  }

  private void askIfQuiet() {
    if (asked.isDone() && System.nanoTime() - spoke > QUIET) {
      spoke = System.nanoTime();
      asked =
          socket
              .sendPing(ByteBuffer.allocate(0))
              .exceptionally(_ -> {
                ears.heard.add(new Heard.End("nobody is there any more"));
                return socket;
              });
    }
  }

  @Override
  public void close() {
    socket.abort();
  }

  private static IOException failed(URI address, @Nullable Throwable cause) {
    if (cause instanceof WebSocketHandshakeException refused) {
      int status = refused.getResponse().statusCode();
      return status == 400
          ? new CursorTooOld(address)
          : new IOException(address.getAuthority() + " answers " + status);
    }
    String why = cause == null ? "no reason given" : cause.getClass().getSimpleName();
    return new IOException(address.getAuthority() + " cannot be reached: " + why, cause);
  }

  /// Puts frames together into messages.
  private static final class Ears implements WebSocket.Listener {

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final StringBuilder begun = new StringBuilder();

    @Override
    public void onOpen(WebSocket socket) {
      // What to read ahead is asked for once the connection is handed out.
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      if (last && begun.isEmpty()) {
        heard.add(new Heard.Message(text.toString().getBytes(UTF_8)));
        return null;
      }
      begun.append(text);
      if (begun.length() > LONGEST) {
        heard.add(new Heard.End("a message longer than " + LONGEST + " characters"));
        socket.abort();
      } else if (last) {
        heard.add(new Heard.Message(begun.toString().getBytes(UTF_8)));
        begun.setLength(0);
      } else {
        socket.request(1);
      }
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      heard.add(new Heard.End("closed by the other side with " + status));
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      heard.add(new Heard.End("broken off, " + error.getClass().getSimpleName()));
    }
  }
}
