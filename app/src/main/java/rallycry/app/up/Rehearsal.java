package rallycry.app.up;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rallycry.server.http.Listening;

/// Serves a demonstration once, so that the JVM learns what to have ready: a page, an answer, an
/// edition.
public final class Rehearsal {

  private static final List<String> REQUESTS =
      List.of(
          "GET / HTTP/1.1",
          "GET /wall HTTP/1.1",
          "GET /how HTTP/1.1",
          "GET /api/v1/edition HTTP/1.1",
          "GET /health/ready HTTP/1.1",
          "GET /metrics HTTP/1.1",
          "POST /answer HTTP/1.1\r\nContent-Length: 0",
          "GET /nowhere HTTP/1.1");

  private Rehearsal() {}

  /// @param campaign that ships
  /// @param data a folder to throw away
  public static void play(Path campaign, Path data) throws IOException {
    HeadStart.begin();
    var exit = URI.create("https://www.weather.gov/");
    try (var serving =
        Serving.start(data, Optional.of(campaign.toString()), Listening.local(0), exit, false)) {
      int port = URI.create(serving.address()).getPort();
      for (String request : REQUESTS) {
        ask(port, request);
      }
    }
  }

  /// Over a plain socket: the cache is not to hold a client too.
  private static void ask(int port, String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String whole =
          request + "\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(whole.getBytes(StandardCharsets.US_ASCII));
      // Its first bytes tell that it was answered; how long the connection stays does not matter.
      var _ = socket.getInputStream().read(new byte[1 << 16]);
    }
  }
}
