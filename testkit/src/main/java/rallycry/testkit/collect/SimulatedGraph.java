package rallycry.testkit.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Meta's Graph API on this machine, as far as it is asked: the comments below one post, page by
/// page, and one comment by its id; and its faults.
public final class SimulatedGraph implements AutoCloseable {

  private static final String GONE =
      "{\"error\":{\"type\":\"GraphMethodException\",\"code\":100,\"error_subcode\":33}}";

  private static final String NO_SUCH_TOKEN =
      "{\"error\":{\"type\":\"OAuthException\",\"code\":190}}";

  private final HttpServer server;
  private final TreeMap<Integer, String> comments = new TreeMap<>();
  private boolean cutting;
  private String token = "";

  private SimulatedGraph(HttpServer server) {
    this.server = server;
  }

  public static SimulatedGraph start() throws IOException {
    var graph =
        new SimulatedGraph(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    graph.server.createContext("/v25.0/", graph::answer);
    graph.server.start();
    return graph;
  }

  /// With version and a slash at the end.
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/v25.0/");
  }

  /// A comment is written, or written anew.
  ///
  /// @param json as Meta writes it
  public synchronized void comments(int id, String json) {
    comments.put(id, json);
  }

  public synchronized void deletes(int id) {
    comments.remove(id);
  }

  /// Takes one token, and no other, from now on.
  public synchronized void takes(String token) {
    this.token = token;
  }

  /// Breaks off the next answer in its middle.
  public synchronized void cuts() {
    cutting = true;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    Map<String, String> query = HttpHead.query(exchange.getRequestURI().getRawQuery());
    boolean list = path.length > 3;
    boolean known = HttpHead.bears(exchange, token);
    boolean there = known && (list || path[2].equals("me") || isComment(path[2]));
    String one = there ? "{\"id\":\"%s\"}".formatted(path[2]) : known ? GONE : NO_SUCH_TOKEN;
    byte[] body = (there && list ? page(query) : one).getBytes(UTF_8);
    int told = cutting ? body.length / 2 : body.length;
    cutting = false;
    try (exchange) {
      exchange.sendResponseHeaders(there ? 200 : 400, body.length);
      exchange.getResponseBody().write(body, 0, told);
    }
  }

  private boolean isComment(String id) {
    return comments.containsKey(Integer.valueOf(id));
  }

  private String page(Map<String, String> query) {
    int after = Integer.parseInt(query.getOrDefault("after", "-1"));
    int limit = Integer.parseInt(query.getOrDefault("limit", "25"));
    var rest = comments.tailMap(after, false);
    List<Integer> page = rest.keySet().stream().limit(limit).toList();
    String paging =
        rest.size() > limit
            ? ",\"paging\":{\"cursors\":{\"after\":\"%d\"},\"next\":\"%s\"}"
                .formatted(page.getLast(), address())
            : "";
    String summary =
        query.containsKey("summary")
            ? ",\"summary\":{\"total_count\":%d}".formatted(comments.size())
            : "";
    return "{\"data\":[%s]%s%s}"
        .formatted(page.stream().map(rest::get).collect(joining(",")), paging, summary);
  }
}
