package rallycry.platforms.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Asks one platform's API for JSON, politely: with a limit to size and time, and with an ear for
/// "too many".
///
/// The address is the host's own setting, never somebody's input; a client that follows what others
/// wrote needs a guard beside this.
public final class JsonApi implements AutoCloseable {

  private static final long LONGEST = 16L << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI root;
  private final String token;
  private final InstantSource clock;

  /// @param root `https://api.x.com`
  /// @param token sent as `Authorization: Bearer`, never in an address; none is sent if it is empty
  public JsonApi(URI root, String token, InstantSource clock) {
    this.root = root;
    this.token = token;
    this.clock = clock;
  }

  /// What was answered.
  public record Answer(JsonNode body, HttpHeaders headers) {}

  /// The platform asks to be asked less.
  public static final class TooMany extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Instant> until;

    TooMany(String host, Optional<Instant> until) {
      super(host + " asks to be asked less");
      this.until = until;
    }

    /// When it may be asked again, where the platform says so.
    public Optional<Instant> until() {
      return until;
    }
  }

  /// The platform does not take the question.
  public static final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode body;

    Refused(String host, int status, JsonNode body) {
      super(host + " answers " + status + advice(status));
      this.status = status;
      this.body = body;
    }

    public int status() {
      return status;
    }

    /// What was said about it, in the platform's own terms; missing where that is no JSON.
    public JsonNode body() {
      return body;
    }

    private static String advice(int status) {
      return switch (status) {
        case 401 -> ": the token is not taken, or no longer";
        case 402 -> ": no credits are left there";
        case 403 -> ": the token may not ask this";
        default -> "";
      };
    }
  }

  /// @throws TooMany if it is to be asked later
  /// @throws Refused if it answers anything but 200
  /// @throws IOException if it cannot be reached or does not answer with JSON
  public Answer get(String path, Map<String, String> query)
      throws IOException, InterruptedException {
    return send(to(root.resolve(path + "?" + encoded(query))).GET().build());
  }

  /// Sends JSON. Throws as [#get] does.
  public Answer post(String path, String json) throws IOException, InterruptedException {
    return send(
        to(root.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  /// Sends a text to an address that the platform gave for it. No token goes there.
  ///
  /// @throws Refused if it is not taken
  public void put(URI address, String text) throws IOException, InterruptedException {
    HttpRequest request =
        elsewhere(address)
            .header("Content-Type", "text/plain")
            .PUT(BodyPublishers.ofString(text))
            .build();
    check(request, http.send(request, BodyHandlers.discarding()), MissingNode.getInstance());
  }

  /// Fetches lines from an address that the platform gave for it. No token goes there.
  ///
  /// @throws Refused if there is nothing
  public List<String> lines(URI address) throws IOException, InterruptedException {
    HttpRequest request = elsewhere(address).GET().build();
    HttpResponse<byte[]> response =
        http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
    check(request, response, MissingNode.getInstance());
    return new String(response.body(), UTF_8).lines().filter(line -> !line.isBlank()).toList();
  }

  /// @throws IOException if the way there is less protected than to the platform itself
  private HttpRequest.Builder elsewhere(URI address) throws IOException {
    if (!root.getScheme().equals(address.getScheme()) || address.getHost() == null) {
      throw new IOException(root.getHost() + " names an address that will not do");
    }
    return HttpRequest.newBuilder(address).timeout(PATIENCE);
  }

  /// Asks for an answer that goes on and on. Throws as [#get] does.
  ///
  /// @param accept the type of it
  public LineStream stream(
      String path, Map<String, String> query, String accept, LineStream.Reader reader)
      throws IOException, InterruptedException {
    HttpRequest request =
        to(root.resolve(path + "?" + encoded(query))).setHeader("Accept", accept).GET().build();
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    try {
      check(request, response, MissingNode.getInstance());
    } catch (IOException refused) {
      response.body().close();
      throw refused;
    }
    return LineStream.start(response.body(), reader, "stream-" + root.getHost());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpRequest.Builder to(URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
    try {
      JsonNode body = Json.read(response.body(), 0, response.body().length);
      check(request, response, body);
      return new Answer(body, response.headers());
    } catch (Unreadable unreadable) {
      check(request, response, MissingNode.getInstance());
      throw new IOException(
          request.uri().getAuthority() + " answers with " + unreadable.getMessage(), unreadable);
    }
  }

  private void check(HttpRequest request, HttpResponse<?> response, JsonNode body)
      throws IOException {
    String host = request.uri().getAuthority();
    int status = response.statusCode();
    if (status == 429) {
      throw new TooMany(host, new Allowance(response.headers()).freeAt(clock.instant()));
    }
    if (status / 100 != 2) {
      throw new Refused(host, status, body);
    }
  }

  private static String encoded(Map<String, String> query) {
    return query.entrySet().stream()
        .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), UTF_8))
        .collect(joining("&"));
  }
}
