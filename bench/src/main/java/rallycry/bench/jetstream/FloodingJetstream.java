package rallycry.bench.jetstream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import rallycry.bench.jetstream.SyntheticEvents.Stretch;

/// Says the same stretch over and over to whoever listens, as fast as they take it.
final class FloodingJetstream implements AutoCloseable {

  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final ServerSocket door = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
  private final Stretch stretch;
  private final int times;

  FloodingJetstream(Stretch stretch, int times) throws IOException {
    this.stretch = stretch;
    this.times = times;
    Thread.ofVirtual().name("flood").start(this::listen);
  }

  URI address() {
    return URI.create("ws://localhost:" + door.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void listen() {
    while (!door.isClosed()) {
      try (Socket socket = door.accept()) {
        serve(socket);
      } catch (IOException _) {
        // They left, or the run is over.
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    String key = "";
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      key = line.regionMatches(true, 0, "Sec-WebSocket-Key: ", 0, 19) ? line.substring(19) : key;
    }
    var out = socket.getOutputStream();
    out.write(answer(key).getBytes(ISO_8859_1));
    for (int time = 0; time < times && !key.isEmpty(); time++) {
      out.write(stretch.frames());
    }
    // Stays on the line, as a network with nothing to say.
    in.read();
  }

  private static String answer(String key) {
    return key.isEmpty()
        ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        : "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n\r\n"
            .formatted(accepted(key));
  }

  private static String accepted(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(ISO_8859_1));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-1", missing);
    }
  }
}
