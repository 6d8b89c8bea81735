package rallycry.platforms.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Missed;
import rallycry.core.post.Activity;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.platforms.kit.Fields;
import rallycry.platforms.kit.JsonApi;

/// Against a server that speaks the Graph API's bytes.
class ListingTest {

  private static final Instant NOON = Instant.parse("2026-03-08T12:00:00Z");
  private static final long THEN = 1_772_967_000;

  /// What stands below the call: text by id.
  private final TreeMap<String, String> comments = new TreeMap<>();

  /// What is there but not listed, as the platform sometimes does.
  private final Set<String> unlisted = new java.util.HashSet<>();

  /// Why a comment is not shown that is asked for by its id.
  private String refusal = "{\"error\":{\"code\":100,\"error_subcode\":33}}";

  /// How many there are in the network's own count; where it is 0, it does not say.
  private int total;

  private final List<Integer> failures = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v25.0/", this::answer);
    server.start();
    comments.putAll(Map.of("c1", "Me too", "c2", "me too", "c3", "Moi aussi"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @EnumSource
  void everyPage_isHeard(Product product) throws Exception {
    Ears ears = listen(product, 1, round -> {});
    assertThat(ears.activities)
        .containsExactly(
            new Activity.Posted(post(product, "c1", "Me too")),
            new Activity.Posted(post(product, "c2", "me too")),
            new Activity.Posted(post(product, "c3", "Moi aussi")));
    assertThat(ears.missed).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void howManyThereAre_isToldBesideThoseThatWereFound(Product product) throws Exception {
    total = 9;
    assertThat(listen(product, 1, round -> {}).missed)
        .containsExactly(new Missed.Reported("call", 3, 9));
  }

  @Test
  void whatIsNoLongerThere_wasDeleted() throws Exception {
    Ears ears = listen(Product.INSTAGRAM, 2, round -> comments.remove("c2"));
    assertThat(ears.activities)
        .contains(new Activity.Deleted(Product.INSTAGRAM.platform(), "c2", NOON.getEpochSecond()));
  }

  @Test
  void whatIsOnlyNotListed_stands() throws Exception {
    Ears ears = listen(Product.INSTAGRAM, 3, round -> unlisted.add("c2"));
    assertThat(ears.activities).doesNotHaveAnyElementsOfTypes(Activity.Deleted.class);
  }

  @Test
  void refusalForAnotherReason_isNoDeletion() {
    refusal = "{\"error\":{\"code\":4,\"message\":\"(#4) Application request limit reached\"}}";
    assertThatThrownBy(() -> listen(Product.INSTAGRAM, 2, round -> comments.remove("c2")))
        .isInstanceOf(JsonApi.Refused.class);
  }

  @Test
  void whatReadsOtherwise_wasEdited() throws Exception {
    Ears ears = listen(Product.FACEBOOK, 2, round -> comments.put("c1", "Never mind"));
    assertThat(ears.activities)
        .contains(
            new Activity.Edited(post(Product.FACEBOOK, "c1", "Never mind"), NOON.getEpochSecond()));
  }

  @Test
  void tooMany_isWaitedFor() throws Exception {
    failures.add(429);
    Ears ears = listen(Product.THREADS, 1, round -> {});
    assertThat(ears.activities).hasSize(3);
    assertThat(ears.missed).containsExactly(new Missed.Capped("rate"));
  }

  @Test
  void call_isNeeded_andTheTokenIsNeverShown() {
    var api = URI.create("https://graph.example.org/v25.0/");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ListingOptions(Product.FACEBOOK, api, "a token", Set.of(), Duration.ZERO));
    assertThat(
            new ListingOptions(Product.FACEBOOK, api, "a token", Set.of("call"), Duration.ZERO)
                .toString())
        .doesNotContain("a token");
  }

  private Ears listen(Product product, int rounds, java.util.function.IntConsumer between)
      throws IOException, InterruptedException {
    var api = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v25.0/");
    var options = new ListingOptions(product, api, "a token", Set.of("call"), Duration.ZERO);
    try (var listing = new Listing(options, InstantSource.fixed(NOON))) {
      var ears = new Ears(listing, rounds, between);
      listing.collect(ears);
      return ears;
    }
  }

  private static Post post(Product product, String id, String text) {
    return new Post(product.platform(), id, "7", THEN, text, "", Shape.REPLY);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().replace("/v25.0/", "");
      if (!failures.isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", "0");
        exchange.sendResponseHeaders(failures.removeFirst(), -1);
        return;
      }
      String after = Fields.of(exchange.getRequestURI().getRawQuery()).getOrDefault("after", "");
      String body =
          total > 0 && path.equals("call")
              ? "{\"comments_count\":%d}".formatted(total)
              : total > 0 && path.equals("call/insights")
                  ? "{\"data\":[{\"values\":[{\"value\":%d}]}]}".formatted(total)
                  : path.equals("call/comments") || path.equals("call/conversation")
                      ? page(after)
                      : comments.containsKey(path) ? "{\"id\":\"" + path + "\"}" : refusal;
      byte[] bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(body.equals(refusal) ? 400 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /// Two comments a page.
  private String page(String after) {
    List<String> ids =
        comments.keySet().stream()
            .filter(id -> id.compareTo(after) > 0 && !unlisted.contains(id))
            .toList();
    String data =
        ids.stream().limit(2).map(this::comment).collect(Collectors.joining(",", "[", "]"));
    String paging =
        ids.size() > 2
            ? ",\"paging\":{\"cursors\":{\"after\":\"" + ids.get(1) + "\"},\"next\":\"https://x\"}"
            : "";
    String summary = total > 0 ? ",\"summary\":{\"total_count\":%d}".formatted(total) : "";
    return "{\"data\":" + data + paging + summary + "}";
  }

  /// As all three networks would write it.
  private String comment(String id) {
    return """
    {"id":"%s","message":"%s","text":"%s","created_time":"2026-03-08T10:50:00+0000",\
    "timestamp":"2026-03-08T10:50:00+0000","username":"7","from":{"id":"7"}}\
    """
        .formatted(id, comments.get(id), comments.get(id));
  }

  /// Listens to some rounds.
  private static final class Ears implements Listener {

    private final List<Activity> activities = new ArrayList<>();
    private final List<Missed> missed = new ArrayList<>();
    private final Listing listing;
    private final int rounds;
    private final java.util.function.IntConsumer between;
    private int round;

    Ears(Listing listing, int rounds, java.util.function.IntConsumer between) {
      this.listing = listing;
      this.rounds = rounds;
      this.between = between;
    }

    @Override
    public Optional<String> cursor() {
      return Optional.empty();
    }

    @Override
    public void heard(List<Activity> heard, String cursor) {
      activities.addAll(heard);
      // The last of a round tells of what is gone, and is never a post.
      if (heard.stream().noneMatch(activity -> !(activity instanceof Activity.Deleted))) {
        between.accept(++round);
        if (round == rounds) {
          listing.close();
        }
      }
    }

    @Override
    public void missed(Missed what) {
      missed.add(what);
    }
  }
}
