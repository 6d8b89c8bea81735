package rallycry.testkit.collect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// The server's end of a web socket (RFC 6455) that only speaks: all that Jetstream needs.
final class WebSocketPeer implements AutoCloseable {

  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int FINAL = 0x80;
  private static final int TEXT = 1;
  private static final int CONTINUATION = 0;

  private final Socket socket;
  private final OutputStream out;

  private WebSocketPeer(Socket socket) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
  }

  /// Agrees to speak.
  ///
  /// @param key the client's `Sec-WebSocket-Key`
  /// @param subprotocol what the client offered, or empty
  static WebSocketPeer accept(Socket socket, String key, String subprotocol) throws IOException {
    var peer = new WebSocketPeer(socket);
    String echo = subprotocol.isEmpty() ? "" : "\r\nSec-WebSocket-Protocol: " + subprotocol;
    String head =
        String.join(
            "\r\n",
            "HTTP/1.1 101 Switching Protocols",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Accept: " + accepted(key) + echo,
            "",
            "");
    peer.raw(head.getBytes(ISO_8859_1));
    return peer;
  }

  void text(String message) throws IOException {
    frame(FINAL | TEXT, message.getBytes(UTF_8), Integer.MAX_VALUE);
  }

  /// Sends a message in two frames, as a proxy between may.
  void halves(String message) throws IOException {
    byte[] bytes = message.getBytes(UTF_8);
    int half = bytes.length / 2;
    frame(TEXT, Arrays.copyOf(bytes, half), Integer.MAX_VALUE);
    frame(FINAL | CONTINUATION, Arrays.copyOfRange(bytes, half, bytes.length), Integer.MAX_VALUE);
  }

  /// Promises a message, and sends only the beginning of it.
  void cutShort(String message) throws IOException {
    frame(FINAL | TEXT, message.getBytes(UTF_8), message.length() / 2);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void frame(int first, byte[] payload, int most) throws IOException {
    int length = payload.length;
    byte[] header =
        length < 126
            ? new byte[] {(byte) first, (byte) length}
            : length < 1 << 16
                ? new byte[] {(byte) first, 126, (byte) (length >> 8), (byte) length}
                : new byte[] {
                  (byte) first,
                  127,
                  0,
                  0,
                  0,
                  0,
                  (byte) (length >> 24),
                  (byte) (length >> 16),
                  (byte) (length >> 8),
                  (byte) length
                };
    byte[] frame = new byte[header.length + Math.min(length, most)];
    System.arraycopy(header, 0, frame, 0, header.length);
    System.arraycopy(payload, 0, frame, header.length, frame.length - header.length);
    raw(frame);
  }

  private void raw(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
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
