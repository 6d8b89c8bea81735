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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// The API of X on this machine, as far as it is asked: recent search with its paging, the activity
/// stream with its subscriptions, compliance jobs; and its faults.
///
/// What is asked and answered is told to a [Witness], which holds it against X's own description.
public final class SimulatedX implements AutoCloseable {

  private static final long EPOCH = 1_288_834_974_657L;
  private static final String END = "";
  private static final String TOO_MANY =
      "{\"title\":\"Too Many Requests\",\"type\":\"about:blank\",\"status\":429}";

  private static final String UNAUTHORIZED =
      "{\"title\":\"Unauthorized\",\"type\":\"about:blank\",\"status\":401}";

  private static final Map<String, String> NAMES =
      Map.of(
          "GET /2/tweets", "getPostsByIds",
          "GET /2/tweets/search/recent", "searchPostsRecent",
          "GET /2/usage/tweets", "getUsage",
          "GET /2/activity/subscriptions", "getActivitySubscriptions",
          "POST /2/activity/subscriptions", "createActivitySubscription",
          "POST /2/compliance/jobs", "createComplianceJobs",
          "GET /2/compliance/jobs/{id}", "getComplianceJobsById");

  private final HttpServer server;
  private final Witness witness;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final TreeMap<Long, String> posts = new TreeMap<>();
  private final Set<Long> deleted = ConcurrentHashMap.newKeySet();
  private final Map<String, String> handedIn = new HashMap<>();
  private final List<String> subscriptions = new ArrayList<>();
  private final Set<BlockingQueue<String>> streams = ConcurrentHashMap.newKeySet();
  private long nextId;
  private int refusals;
  private int hidden;
  private Instant reset = Instant.EPOCH;
  private volatile boolean cutting;
  private volatile String token = "";

  /// Sees everything that is asked and answered. Called by many threads.
  public interface Witness {

    /// @param operation by the name it has in X's description: `searchPostsRecent`
    /// @param body of the request, or empty
    void saw(String operation, Map<String, String> query, String body, int status, String answer);
  }

  private SimulatedX(HttpServer server, Witness witness) {
    this.server = server;
    this.witness = witness;
  }

  public static SimulatedX start(Witness witness) throws IOException {
    var x =
        new SimulatedX(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
            witness);
    x.server.setExecutor(x.threads);
    x.server.createContext("/", x::answer);
    x.server.start();
    return x;
  }

  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /// A post is written: the search finds it, the stream tells of it.
  ///
  /// @param json as X writes it, with `%ID%` where its id stands, and in the history of its edits
  /// @return its id
  public synchronized long posts(String json) {
    nextId = Math.max(nextId + 1, System.currentTimeMillis() - EPOCH << 22);
    String post = json.replace("%ID%", Long.toString(nextId));
    posts.put(nextId, post);
    tells(
        "{\"data\":{\"event_uuid\":\"%d\",\"filter\":{\"user_id\":\"1\"},\"event_type\":\"post.reply.create\",\"payload\":%s}}"
            .formatted(nextId, post));
    return nextId;
  }

  /// The search finds it no more; a compliance job says so.
  public synchronized void deletes(long id) {
    posts.remove(id);
    deleted.add(id);
  }

  /// Says a line on the stream as it stands.
  public void tells(String line) {
    streams.forEach(stream -> stream.add(line + "\r\n"));
  }

  /// Answers "too many" so many times.
  public synchronized void refuses(int times, Instant until) {
    refusals = times;
    reset = until;
  }

  /// Takes one token, and no other, from now on.
  public void takes(String token) {
    this.token = token;
  }

  /// Counts so many replies more than it shows.
  public synchronized void hides(int replies) {
    hidden = replies;
  }

  /// Breaks off the next answer in its middle, and all streams.
  public void cuts() {
    cutting = true;
    streams.forEach(stream -> stream.add("{\"data\":{\"event"));
    streams.forEach(stream -> stream.add(END));
  }

  /// How many listen to the stream.
  public int listeners() {
    return streams.size();
  }

  @Override
  public void close() {
    streams.forEach(stream -> stream.add(END));
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String operation = exchange.getRequestMethod() + " " + path.replaceFirst("\\d+$", "{id}");
    Map<String, String> query = HttpHead.query(exchange.getRequestURI().getRawQuery());
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (operation.equals("GET /2/activity/stream")) {
      stream(exchange);
      return;
    }
    String id = path.substring(path.lastIndexOf('/') + 1);
    String name = NAMES.getOrDefault(operation, "");
    if (name.isEmpty()) {
      send(exchange, 200, stored(operation, body, id));
      return;
    }
    int status = isTooMany(exchange) ? 429 : HttpHead.bears(exchange, token) ? 200 : 401;
    String answer =
        switch (status) {
          case 429 -> TOO_MANY;
          case 401 -> UNAUTHORIZED;
          default -> said(name, query, body, id);
        };
    witness.saw(name, query, body, status, answer);
    send(exchange, status, answer);
  }

  private String said(String name, Map<String, String> query, String body, String id) {
    return switch (name) {
      case "searchPostsRecent" -> search(query);
      case "getPostsByIds" -> counted(query.getOrDefault("ids", ""));
      case "getUsage" -> "{\"data\":{\"project_id\":\"1\",\"project_usage\":\"12\"}}";
      case "getActivitySubscriptions" -> subscribed();
      case "createActivitySubscription" -> subscribe(body);
      case "createComplianceJobs" -> job(Integer.toString(handedIn.size() + 1), "created");
      default -> job(id, "complete");
    };
  }

  /// Files lie elsewhere, at addresses that X gives.
  private String stored(String operation, String body, String id) {
    return switch (operation) {
      case "PUT /upload/{id}" -> {
        handedIn.put(id, body);
        yield "";
      }
      case "GET /download/{id}" -> verdicts(id);
      default -> throw new IllegalArgumentException("X has no " + operation);
    };
  }

  /// The latest first; the token of the next page is the id it goes on below.
  private synchronized String search(Map<String, String> query) {
    long since = Long.parseLong(query.getOrDefault("since_id", "0"));
    long below = Long.parseLong(query.getOrDefault("next_token", Long.toString(Long.MAX_VALUE)));
    int most = Integer.parseInt(query.getOrDefault("max_results", "10"));
    var found = posts.subMap(since, false, below, false).descendingMap();
    List<Long> page = found.keySet().stream().limit(most).toList();
    if (page.isEmpty()) {
      return "{\"meta\":{\"result_count\":0}}";
    }
    String next = found.size() > most ? ",\"next_token\":\"%d\"".formatted(page.getLast()) : "";
    return "{\"data\":[%s],\"meta\":{\"newest_id\":\"%d\",\"oldest_id\":\"%d\",\"result_count\":%d%s}}"
        .formatted(
            page.stream().map(found::get).collect(joining(",")),
            page.getFirst(),
            page.getLast(),
            page.size(),
            next);
  }

  /// One post with how many replies it has.
  private synchronized String counted(String id) {
    String reply = "{\"type\":\"replied_to\",\"id\":\"%s\"}".formatted(id);
    long replies = posts.values().stream().filter(post -> post.contains(reply)).count();
    return "{\"data\":[{\"id\":\"%s\",\"text\":\"a call\",\"public_metrics\":{\"reply_count\":%d}}]}"
        .formatted(id, replies + hidden);
  }

  private synchronized String subscribed() {
    return "{\"data\":[%s],\"meta\":{\"total_subscriptions\":%d}}"
        .formatted(String.join(",", subscriptions), subscriptions.size());
  }

  private synchronized String subscribe(String body) {
    String made =
        "{\"subscription_id\":\"%d\",%s".formatted(subscriptions.size() + 1, body.substring(1));
    subscriptions.add(made);
    return "{\"data\":{\"subscription\":" + made + "}}";
  }

  private String job(String id, String status) {
    return "{\"data\":{\"id\":\"%s\",\"type\":\"tweets\",\"status\":\"%s\",\"upload_url\":\"%s/upload/%s\",\"download_url\":\"%s/download/%s\",\"created_at\":\"2026-11-25T10:00:00.000Z\"}}"
        .formatted(id, status, address(), id, address(), id);
  }

  private String verdicts(String id) {
    return handedIn
        .getOrDefault(id, "")
        .lines()
        .filter(line -> deleted.contains(Long.valueOf(line)))
        .map(
            "{\"id\":\"%s\",\"action\":\"delete\",\"created_at\":\"2026-11-25T10:00:00.000Z\",\"redacted_at\":\"2026-11-25T10:05:00.000Z\",\"reason\":\"deleted\"}"
                ::formatted)
        .collect(joining("\n"));
  }

  private synchronized boolean isTooMany(HttpExchange exchange) {
    if (refusals == 0) {
      return false;
    }
    refusals--;
    var headers = exchange.getResponseHeaders();
    headers.set("x-rate-limit-remaining", "0");
    headers.set("x-rate-limit-reset", Long.toString(reset.getEpochSecond()));
    return true;
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    var said = new LinkedBlockingQueue<String>();
    streams.add(said);
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write("\r\n".getBytes(UTF_8));
      out.flush();
      for (String line = said.take(); !line.equals(END); line = said.take()) {
        out.write(line.getBytes(UTF_8));
        out.flush();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      streams.remove(said);
    }
  }

  private void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    int told = cutting ? body.length / 2 : body.length;
    cutting = false;
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body, 0, told);
    }
  }
}
