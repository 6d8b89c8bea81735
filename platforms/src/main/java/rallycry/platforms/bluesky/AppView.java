package rallycry.platforms.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rallycry.platforms.bluesky.BlueskyOptions.Login;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Asks Bluesky's AppView, over XRPC.
final class AppView {

  /// A whole thread may be large; more than this is no answer.
  private static final long LONGEST = 32L << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String POSTS = "/xrpc/app.bsky.feed.";

  private final HttpClient http;
  private final URI open;
  private final Optional<Login> login;
  private Optional<String> token = Optional.empty();

  AppView(HttpClient http, URI open, Optional<Login> login) {
    this.http = http;
    this.open = open;
    this.login = login;
  }

  /// Thrown where the network asks us to ask less.
  static final class TooMany extends IOException {
    TooMany(String host) {
      super(host + " asks to be asked less");
    }
  }

  /// Whether hashtags can be searched for: the AppView wants to know who asks.
  boolean canSearch() {
    return login.isPresent();
  }

  /// A post with all that was answered below it.
  JsonNode thread(String uri) throws IOException, InterruptedException {
    return ask(
        open, POSTS + "getPostThread", Map.of("uri", uri, "depth", "1000"), Optional.empty());
  }

  /// An account's latest posts.
  JsonNode feed(String did) throws IOException, InterruptedException {
    return ask(
        open,
        POSTS + "getAuthorFeed",
        Map.of("actor", did, "limit", "100", "filter", "posts_with_replies"),
        Optional.empty());
  }

  /// A page of posts with a hashtag, the latest first. Only where [#canSearch].
  ///
  /// @param cursor from the page before, or empty
  JsonNode search(String tag, String since, String cursor)
      throws IOException, InterruptedException {
    Login account = login.orElseThrow();
    if (token.isEmpty()) {
      token = Optional.of(signIn(account));
    }
    var query = new LinkedHashMap<>(Map.of("q", "#" + tag, "tag", tag, "limit", "100"));
    query.put("sort", "latest");
    query.put("since", since);
    if (!cursor.isEmpty()) {
      query.put("cursor", cursor);
    }
    return ask(account.server(), POSTS + "searchPosts", query, token);
  }

  private String signIn(Login account) throws IOException, InterruptedException {
    String body =
        JsonNodeFactory.instance
            .objectNode()
            .put("identifier", account.handle())
            .put("password", account.password())
            .toString();
    HttpRequest request =
        to(account.server().resolve("/xrpc/com.atproto.server.createSession"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return Json.text(send(request), "accessJwt");
  }

  private JsonNode ask(URI server, String path, Map<String, String> query, Optional<String> bearer)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = to(server.resolve(path + "?" + encoded(query)));
    bearer.ifPresent(token -> request.header("Authorization", "Bearer " + token));
    return send(request.build());
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
    String host = request.uri().getAuthority();
    switch (response.statusCode()) {
      case 200 -> {
        try {
          return Json.read(response.body(), 0, response.body().length);
        } catch (Unreadable unreadable) {
          throw new IOException(host + " answers with " + unreadable.getMessage(), unreadable);
        }
      }
      case 429 -> throw new TooMany(host);
      case 401 -> {
        token = Optional.empty();
        throw new IOException(host + " does not take the app password, or no longer");
      }
      default -> throw new IOException(host + " answers " + response.statusCode());
    }
  }

  private static HttpRequest.Builder to(URI address) {
    return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json");
  }

  private static String encoded(Map<String, String> query) {
    return query.entrySet().stream()
        .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), UTF_8))
        .collect(joining("&"));
  }
}
