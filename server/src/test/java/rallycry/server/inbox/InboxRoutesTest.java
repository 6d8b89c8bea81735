package rallycry.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Inbox;
import rallycry.core.collect.Missed;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.server.http.Listening;
import rallycry.server.http.Watcher;
import rallycry.server.http.Web;

class InboxRoutesTest {

  private final List<Activity> recorded = new ArrayList<>();
  private final List<Missed> missed = new ArrayList<>();

  @Test
  void request_reachesTheInboxAsItWasSent_andIsRecordedBeforeTheAnswer() throws Exception {
    try (Web web = serve(recorded::addAll)) {
      HttpResponse<String> answer = post(web, "/door?a=%C3%A9&b", "körper");
      assertThat(answer.statusCode()).isEqualTo(202);
      assertThat(answer.headers().firstValue("x-recorded")).contains("0");
      assertThat(answer.body()).isEqualTo("POST /door?a=%C3%A9&b yes körper");
      assertThat(recorded).containsExactly(new Activity.Deleted(Platform.X, "1", 60));
      assertThat(missed).containsExactly(new Missed.Unreadable("no author"));
    }
  }

  @Test
  void whatNoInboxServes_isPassedOn() throws Exception {
    try (Web web = serve(recorded::addAll)) {
      assertThat(post(web, "/elsewhere", "").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatCouldNotBeRecorded_isNotAcknowledged() throws Exception {
    try (Web web =
        serve(activities -> {
          throw new LedgerException(Code.DISK_FULL, "no space is left");
        })) {
      HttpResponse<String> answer = post(web, "/door", "");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("retry-after")).isPresent();
    }
  }

  @Test
  void tooLongABody_isRefused() throws Exception {
    try (Web web = serve(recorded::addAll)) {
      String body = "x".repeat(Web.LONGEST_BODY + 1);
      assertThat(post(web, "/door", body).statusCode()).isEqualTo(413);
      assertThat(recorded).isEmpty();
    }
  }

  private Web serve(java.util.function.Consumer<List<Activity>> recorder) {
    var routes =
        new InboxRoutes(
            List.of(new Door(new Echo(), recorder, missed::add)), InstantSource.system());
    return Web.start(
        Listening.local(0),
        (problem, request) -> problem.detail(),
        Watcher.NOBODY,
        List::of,
        routing -> routing.register(routes));
  }

  private static HttpResponse<String> post(Web web, String target, String body)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(web.address("127.0.0.1") + target))
              .header("X-Said", "yes")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  /// Says back what it got.
  private final class Echo implements Inbox {

    @Override
    public String name() {
      return "echo";
    }

    @Override
    public Platform platform() {
      return Platform.X;
    }

    @Override
    public Abilities abilities() {
      return Abilities.of();
    }

    @Override
    public boolean serves(String method, String path, Optional<String> accept) {
      return path.equals("/door");
    }

    @Override
    public Reply receive(Request request) {
      String said =
          "%s %s %s "
              .formatted(request.method(), request.uri(), request.header("x-said").orElse("no"));
      byte[] head = said.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      byte[] body = java.util.Arrays.copyOf(head, head.length + request.body().length);
      System.arraycopy(request.body(), 0, body, head.length, request.body().length);
      return new Reply(
          202,
          Map.of("x-recorded", Integer.toString(recorded.size())),
          body,
          List.of(new Activity.Deleted(Platform.X, "1", 60)),
          List.of(new Missed.Unreadable("no author")));
    }
  }
}
