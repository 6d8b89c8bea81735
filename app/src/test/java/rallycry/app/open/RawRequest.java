package rallycry.app.open;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A request written by hand, for what no client would send.
final class RawRequest {

  private RawRequest() {}

  /// Asks for the first page, and reads the body of the answer.
  ///
  /// @param host as the header `Host` says
  static String send(String address, String host) throws IOException {
    URI to = URI.create(address);
    try (var socket = new Socket(to.getHost(), to.getPort())) {
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      // One character a byte, so that the length that is told can be counted.
      var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1);
      return read(new BufferedReader(in));
    }
  }

  private static String read(BufferedReader in) throws IOException {
    int length = 0;
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    char[] body = new char[length];
    for (int read = 0; read < length; ) {
      read += in.read(body, read, length - read);
    }
    return new String(body);
  }
}
