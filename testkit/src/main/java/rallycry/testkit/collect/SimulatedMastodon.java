package rallycry.testkit.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// An instance of Mastodon on this machine: the timeline of a hashtag with its paging, the stream
/// of one, limits of rate, and its faults.
///
/// Ids are as Mastodon makes them: milliseconds since 1970 in the upper bits.
public final class SimulatedMastodon implements AutoCloseable {

  /// The one token that is taken for the stream.
  public static final String TOKEN = "a-token";

  private static final String END = "";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final TreeMap<Long, String> statuses = new TreeMap<>();
  private final Set<BlockingQueue<String>> streams = ConcurrentHashMap.newKeySet();
  private final List<String> asked = new ArrayList<>();
  private long nextId = System.currentTimeMillis() << 16;
  private int remaining = 300;
  private Instant reset = Instant.EPOCH;
  private boolean told;

  private SimulatedMastodon(HttpServer server) {
    this.server = server;
  }

  public static SimulatedMastodon start() throws IOException {
    var mastodon =
        new SimulatedMastodon(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    mastodon.server.setExecutor(mastodon.threads);
    mastodon.server.createContext("/api/v1/timelines/tag/", mastodon::timeline);
    mastodon.server.createContext("/api/v1/streaming/hashtag", mastodon::stream);
    mastodon.server.createContext("/api/v1/apps/verify_credentials", mastodon::credentials);
    mastodon.server.createContext("/api/v2/instance", mastodon::instance);
    mastodon.server.start();
    return mastodon;
  }

  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /// A status comes in.
  ///
  /// @param json as Mastodon writes it, with `%ID%` where its id stands
  /// @return its id on this instance
  public synchronized long posts(String json) {
    nextId = Math.max(nextId + 1, System.currentTimeMillis() << 16);
    long id = nextId;
    String status = json.replace("%ID%", Long.toString(id));
    statuses.put(id, status);
    say("update", status);
    return id;
  }

  public synchronized void edits(long id, String json) {
    String status = json.replace("%ID%", Long.toString(id));
    statuses.put(id, status);
    say("status.update", status);
  }

  public synchronized void deletes(long id) {
    statuses.remove(id);
    say("delete", Long.toString(id));
  }

  /// Sends an event as it stands.
  public void say(String event, String data) {
    streams.forEach(stream -> stream.add("event: " + event + "\ndata: " + data + "\n\n"));
  }

  /// Answers so many questions more, and then none until a time, and not before it said so.
  public synchronized void limits(int questions, Instant until) {
    remaining = questions;
    reset = until;
    told = false;
  }

  /// Hangs up on all who listen, in the middle of a word.
  public void cuts() {
    streams.forEach(stream -> stream.add("event: update\ndata: {\"id\":\"1"));
    streams.forEach(stream -> stream.add(END));
  }

  /// How many listen to the stream.
  public int listeners() {
    return streams.size();
  }

  /// What the timeline was asked, in order.
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    cuts();
    server.stop(0);
    threads.shutdownNow();
  }

  private void instance(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        "{\"configuration\":{\"urls\":{\"streaming\":\"ws://localhost:%d\"}}}"
            .formatted(server.getAddress().getPort()));
  }

  private void credentials(HttpExchange exchange) throws IOException {
    boolean known = HttpHead.bears(exchange, TOKEN);
    answer(exchange, known ? 200 : 401, known ? "{\"name\":\"an application\"}" : "{}");
  }

  private void timeline(HttpExchange exchange) throws IOException {
    if (isTooMuch(exchange)) {
      answer(exchange, 429, "{\"error\":\"Too many requests\"}");
      return;
    }
    Map<String, String> query = HttpHead.query(exchange.getRequestURI().getRawQuery());
    List<Map.Entry<Long, String>> page = page(query);
    if (!page.isEmpty()) {
      exchange
          .getResponseHeaders()
          .set(
              "Link",
              "<%s/api/v1/timelines/tag/x?min_id=%d>; rel=\"prev\""
                  .formatted(address(), page.getFirst().getKey()));
    }
    answer(exchange, 200, page.stream().map(Map.Entry::getValue).collect(joining(",", "[", "]")));
  }

  /// The page right after `min_id`, the latest of it first.
  private synchronized List<Map.Entry<Long, String>> page(Map<String, String> query) {
    asked.add(query.toString());
    long after = Long.parseLong(query.getOrDefault("min_id", "0"));
    int limit = Integer.parseInt(query.getOrDefault("limit", "20"));
    var page = new ArrayList<Map.Entry<Long, String>>();
    statuses.tailMap(after, false).entrySet().stream()
        .limit(limit)
        .forEach(entry -> page.addFirst(Map.entry(entry.getKey(), entry.getValue())));
    return page;
  }

  private synchronized boolean isTooMuch(HttpExchange exchange) {
    if (remaining <= 0 && told && !Instant.now().isBefore(reset)) {
      remaining = 300;
    }
    boolean tooMuch = remaining <= 0;
    remaining = Math.max(0, remaining - 1);
    told = remaining == 0;
    var headers = exchange.getResponseHeaders();
    headers.set("X-RateLimit-Limit", "300");
    headers.set("X-RateLimit-Remaining", Integer.toString(remaining));
    headers.set("X-RateLimit-Reset", reset.toString());
    return tooMuch;
  }

  private void stream(HttpExchange exchange) throws IOException {
    if (!HttpHead.bears(exchange, TOKEN)) {
      answer(exchange, 401, "{\"error\":\"Missing access token\"}");
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    var events = new LinkedBlockingQueue<String>();
    streams.add(events);
    try (OutputStream out = exchange.getResponseBody()) {
      events.add(":)\n\n");
      for (String event = events.take(); !event.equals(END); event = events.take()) {
        out.write(event.getBytes(UTF_8));
        out.flush();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      streams.remove(events);
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
