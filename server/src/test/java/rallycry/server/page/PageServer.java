package rallycry.server.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Serves the sample pages to a real browser under the policy that the server sends; `/live` tells
/// of one edition, `/api/v1/breakdowns` of one state of the cuts.
final class PageServer implements AutoCloseable {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " require-trusted-types-for 'script'; trusted-types solver";

  private static final String EDITION =
      "id: 8\nevent: edition\ndata: {\"seq\":8,\"people\":23456,\"storytellers\":700,"
          + "\"supporters\":null,\"posts\":24000,\"pace\":{\"ofLastWeek\":0.5}}\n\n";

  private static final String BREAKDOWNS =
      "{\"platforms\":{\"WEB\":9001,\"X\":12},\"settings\":{},\"languages\":{\"fr\":78,\"de\":null}}";

  private static final String CODE = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final Map<String, Map<String, String>> pages;

  PageServer(String text) throws IOException {
    pages =
        Messages.TAGS.stream()
            .collect(Collectors.toMap(tag -> tag, tag -> SamplePages.all(text, Messages.in(tag))));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Optional<Assets.Asset> asset = Assets.at(path);
    if (asset.isPresent()) {
      send(exchange, asset.get().file().type(), asset.get().file().plain());
    } else if (path.equals("/api/v1/breakdowns")) {
      send(exchange, "application/json", BREAKDOWNS.getBytes(StandardCharsets.UTF_8));
    } else if (path.equals("/qr.svg")) {
      send(exchange, "image/svg+xml", CODE.getBytes(StandardCharsets.UTF_8));
    } else if (path.equals("/live")) {
      send(exchange, "text/event-stream", EDITION.getBytes(StandardCharsets.UTF_8));
    } else {
      String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("lang=en");
      String tag = query.replaceFirst(".*lang=", "");
      String page = pages.getOrDefault(tag, Map.of()).getOrDefault(path, "nothing here");
      send(exchange, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
