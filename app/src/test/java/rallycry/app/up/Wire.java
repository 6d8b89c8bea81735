package rallycry.app.up;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A connection on which anything can be said, also what no client would.
final class Wire implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

  /// A server that says nothing for so long does not hang up by itself.
  private static final int STUCK = 60_000;

  private final Socket socket;
  private final InputStream in;

  Wire(String address) throws IOException {
    URI to = URI.create(address);
    socket = new Socket(to.getHost(), to.getPort());
    socket.setSoTimeout(STUCK);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /// Says it on a connection of its own, and reads the answer, or what comes until the server hangs
  /// up.
  static String ask(String address, String request) throws IOException {
    try (var wire = new Wire(address)) {
      wire.say(request);
      return wire.hearAnswer();
    }
  }

  /// A request that asks to hang up after the answer.
  static String request(String line, String... headers) {
    return line
        + " HTTP/1.1\r\nHost: rallycry\r\nConnection: close\r\n"
        + String.join("", java.util.Arrays.stream(headers).map(header -> header + "\r\n").toList())
        + "\r\n";
  }

  /// A form, sent.
  static String form(String path, String body, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type: application/x-www-form-urlencoded";
    all[headers.length + 1] = "Content-Length: " + body.length();
    return request("POST " + path, all) + body;
  }

  void say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// One answer, or less where the server hangs up.
  String hearAnswer() throws IOException {
    var heard = new StringBuilder();
    try {
      while (in.available() > 0 || !isWhole(heard)) {
        int next = in.read();
        if (next < 0) {
          break;
        }
        heard.append((char) next);
      }
    } catch (SocketException reset) {
      return heard.toString();
    }
    return heard.toString();
  }

  private static boolean isWhole(StringBuilder heard) {
    int head = heard.indexOf("\r\n\r\n");
    if (head < 0) {
      return false;
    }
    Matcher length = LENGTH.matcher(heard.substring(0, head));
    return length.find()
        ? heard.length() >= head + 4 + Integer.parseInt(length.group(1))
        : heard.substring(head).endsWith("0\r\n\r\n");
  }

  /// All that comes until the server hangs up.
  String hear() throws IOException {
    var heard = new StringBuilder();
    try {
      for (int next = in.read(); next >= 0; ) {
        heard.append((char) next);
        next = in.read();
      }
    } catch (SocketException reset) {
      return heard.toString();
    }
    return heard.toString();
  }

  /// All that comes until some words did.
  String hearUntil(String words) throws IOException {
    var heard = new StringBuilder();
    while (heard.indexOf(words) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("hung up after: " + heard);
      }
      heard.append((char) next);
    }
    return heard.toString();
  }

  static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
