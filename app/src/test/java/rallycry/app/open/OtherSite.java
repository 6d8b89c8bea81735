package rallycry.app.open;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// Somebody else's site: another address of this machine, so that browsers hold the two apart.
final class OtherSite implements AutoCloseable {

  private static final String HOST = "127.0.0.2";

  private final HttpServer server;
  private volatile String page = "";

  OtherSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(HOST, 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
  }

  void set(String html) {
    page = html;
  }

  String address() {
    return "http://" + HOST + ":" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
