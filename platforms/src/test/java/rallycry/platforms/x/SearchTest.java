package rallycry.platforms.x;

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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Missed;
import rallycry.core.post.Activity;
import rallycry.platforms.kit.Fields;
import rallycry.platforms.kit.JsonApi;

/// Against a server that speaks X's bytes.
class SearchTest {

  private static final Instant NOON = Instant.parse("2026-03-08T12:00:00Z");
  private static final long TODAY = (NOON.toEpochMilli() - 1_288_834_974_657L) << 22;
  private static final double FIVE_PAGES = 500 * Budget.PRICE;

  private record Canned(int status, Map<String, String> headers, String body) {}

  private final List<Map<String, String>> asked = new ArrayList<>();
  private final Deque<Canned> answers = new ArrayDeque<>();
  private final Ears ears = new Ears();
  private HttpServer server;
  private Search search;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/2/tweets/search/recent", this::answer);
    server.start();
    search = search(FIVE_PAGES);
  }

  @AfterEach
  void stop() {
    search.close();
    server.stop(0);
  }

  @Test
  void pages_areHeardToTheEnd_andOnlyThenTheCursorMoves() throws Exception {
    answers.add(page(2, TODAY + 9, "more"));
    answers.add(page(1, TODAY + 4, ""));
    collect();
    assertThat(asked.get(0))
        .containsEntry("query", "(conversation_id:42 OR #ustoo) -is:retweet")
        .doesNotContainKey("since_id");
    assertThat(asked.get(1)).containsEntry("next_token", "more");
    assertThat(ears.activities).hasSize(3);
    assertThat(ears.cursors).containsExactly("0 2026-03 2", (TODAY + 9) + " 2026-03 3");
  }

  @Test
  void nextTime_goesOnWhereItStood() throws Exception {
    ears.cursor = Optional.of(TODAY + " 2026-03 7");
    answers.add(page(0, 0, ""));
    collect();
    assertThat(asked.getFirst()).containsEntry("since_id", Long.toString(TODAY));
    assertThat(ears.cursors).containsExactly(TODAY + " 2026-03 7");
  }

  @Test
  void whatIsOlderThanSevenDays_isAGap() throws Exception {
    long old = (NOON.minus(Duration.ofDays(9)).toEpochMilli() - 1_288_834_974_657L) << 22;
    ears.cursor = Optional.of(old + " 2026-02 7");
    answers.add(page(1, TODAY, ""));
    collect();
    assertThat(asked.getFirst()).doesNotContainKey("since_id");
    assertThat(ears.missed)
        .contains(new Missed.Gap(NOON.minus(Duration.ofDays(9)), NOON.minus(Duration.ofDays(7))));
    assertThat(ears.cursors).containsExactly(TODAY + " 2026-03 1");
  }

  @Test
  void budget_isAHardCap_andAlreadySpentMoneyIsRemembered() throws Exception {
    ears.cursor = Optional.of("0 2026-03 401");
    collect();
    assertThat(asked).isEmpty();
    assertThat(ears.missed).contains(new Missed.Capped("budget"));
  }

  @Test
  void newMonth_hasANewBudget() throws Exception {
    ears.cursor = Optional.of("0 2026-02 500");
    answers.add(page(1, TODAY, ""));
    collect();
    assertThat(ears.activities).hasSize(1);
  }

  @Test
  void tooMany_isWaitedFor_untilXSaysSo() throws Exception {
    answers.add(
        new Canned(
            429,
            Map.of("x-rate-limit-reset", Long.toString(NOON.getEpochSecond())),
            "{\"title\":\"Too Many Requests\"}"));
    answers.add(page(1, TODAY, ""));
    collect();
    assertThat(ears.missed).contains(new Missed.Capped("rate"));
    assertThat(ears.activities).hasSize(1);
  }

  @Test
  void refusalAndGarbage_endTheRound_andSayWhy() {
    answers.add(new Canned(401, Map.of(), "{}"));
    assertThatThrownBy(this::collect)
        .isInstanceOf(JsonApi.Refused.class)
        .hasMessageContaining("the token is not taken");
    answers.add(new Canned(200, Map.of(), "<html>"));
    assertThatThrownBy(this::collect)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not valid JSON");
  }

  @Test
  void onePostThatCannotBeRead_keepsBackNoOther() throws Exception {
    answers.add(
        new Canned(200, Map.of(), "{\"data\":[{\"id\":\"1\"}," + post(2) + "],\"meta\":{}}"));
    collect();
    assertThat(ears.activities).hasSize(1);
    assertThat(ears.missed).contains(new Missed.Unreadable("a post without its author's id"));
  }

  @Test
  void tooLongAQuery_isRefusedBeforeAnythingIsAsked() {
    Set<String> tags =
        IntStream.range(0, 60).mapToObj("hashtag%d"::formatted).collect(Collectors.toSet());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options(tags, 1))
        .withMessageContaining("512 characters");
  }

  @Test
  void token_isNeverShown() {
    assertThat(options(Set.of("ustoo"), 1).toString()).doesNotContain("a token");
  }

  /// One round: the source is closed from within, when it rests.
  private void collect() throws IOException, InterruptedException {
    search.collect(ears);
  }

  private Search search(double dollars) {
    return new Search(options(Set.of("ustoo"), dollars), InstantSource.fixed(NOON));
  }

  private SearchOptions options(Set<String> hashtags, double dollars) {
    var api = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new SearchOptions(api, "a token", Set.of("42"), hashtags, dollars, Duration.ZERO);
  }

  private static Canned page(int posts, long newest, String next) {
    String data =
        IntStream.range(0, posts).mapToObj(SearchTest::post).collect(Collectors.joining(","));
    String more = next.isEmpty() ? "" : ",\"next_token\":\"" + next + "\"";
    String meta =
        posts == 0
            ? "{\"result_count\":0}"
            : "{\"newest_id\":\"%d\",\"result_count\":%d%s}".formatted(newest, posts, more);
    return new Canned(200, Map.of(), "{\"data\":[" + data + "],\"meta\":" + meta + "}");
  }

  private static String post(int id) {
    return "{\"id\":\"%d\",\"author_id\":\"7\",\"created_at\":\"2026-03-08T10:50:00.000Z\",\"text\":\"Us too\"}"
        .formatted(100 + id);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
          .isEqualTo("Bearer a token");
      asked.add(Fields.of(exchange.getRequestURI().getRawQuery()));
      Canned canned = answers.isEmpty() ? new Canned(500, Map.of(), "") : answers.poll();
      if (answers.isEmpty()) {
        ears.last = true;
      }
      canned.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = canned.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(canned.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /// Listens to one round and then has heard enough.
  private final class Ears implements Listener {

    private final List<Activity> activities = new ArrayList<>();
    private final List<String> cursors = new ArrayList<>();
    private final List<Missed> missed = new ArrayList<>();
    private Optional<String> cursor = Optional.empty();
    private volatile boolean last;

    @Override
    public Optional<String> cursor() {
      return cursor;
    }

    @Override
    public void heard(List<Activity> heard, String at) {
      activities.addAll(heard);
      cursors.add(at);
      if (last) {
        search.close();
      }
    }

    @Override
    public void missed(Missed what) {
      missed.add(what);
      if (what.equals(new Missed.Capped("budget"))) {
        search.close();
      }
    }
  }
}
