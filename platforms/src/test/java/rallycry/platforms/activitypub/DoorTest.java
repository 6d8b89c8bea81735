package rallycry.platforms.activitypub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rallycry.core.collect.Inbox;
import rallycry.core.collect.Inbox.Reply;
import rallycry.core.collect.Inbox.Request;
import rallycry.core.collect.Missed;
import rallycry.platforms.kit.Json;
import rallycry.testkit.collect.RememberedCorrespondence;
import tools.jackson.databind.JsonNode;

class DoorTest {

  private static final Instant NOON = Instant.parse("2026-03-08T12:00:00Z");
  private static final ActorKeys KEYS = ActorKeys.of(ActorKeys.fresh());
  private static final OwnCall CALL =
      new OwnCall(
          "metoo", "Has it <b>happened</b>?", "Say it & <i>rest</i>.", "en", Set.of("MeToo"));

  private final RememberedCorrespondence letters = new RememberedCorrespondence();
  private final ActivityPub here = open(CALL, NOON);
  private final Inbox door = here.inbox();

  @ParameterizedTest
  @CsvSource({
    "acct:metoo@here.example, https://here.example/actors/metoo",
    "https://here.example/actors/metoo, https://here.example/actors/metoo",
    "https://here.example/calls/metoo, https://here.example/actors/metoo",
    "acct:here.example@here.example, https://here.example/actor"
  })
  void handle_leadsToItsActor(String resource, String actor) {
    Reply reply = get("/.well-known/webfinger?resource=" + resource, "*/*");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers()).containsEntry("content-type", "application/jrd+json");
    JsonNode self = json(reply).path("links").path(0);
    assertThat(Json.text(self, "rel")).isEqualTo("self");
    assertThat(Json.text(self, "href")).isEqualTo(actor);
  }

  @Test
  void handleOfNobody_isNotFound_andNoHandleIsAMistake() {
    assertThat(get("/.well-known/webfinger", "*/*").status()).isEqualTo(400);
    for (String nobody : List.of("acct:ana@here.example", "acct:metoo@there.example", "metoo")) {
      assertThat(get("/.well-known/webfinger?resource=" + nobody, "*/*").status()).isEqualTo(404);
    }
  }

  @Test
  void nodeinfo_isDiscovered() {
    JsonNode link = json(get("/.well-known/nodeinfo", "*/*")).path("links").path(0);
    assertThat(Json.text(link, "href")).isEqualTo("https://here.example/nodeinfo/2.1");
    JsonNode node = json(get("/nodeinfo/2.1", "*/*"));
    assertThat(Json.text(node, "version")).isEqualTo("2.1");
    assertThat(node.path("protocols").path(0).stringValue()).isEqualTo("activitypub");
    assertThat(node.path("openRegistrations").booleanValue()).isFalse();
  }

  @Test
  void call_isANote_andForAPersonAPage() {
    JsonNode note = json(get("/calls/metoo", "application/activity+json"));
    assertThat(Json.text(note, "id")).isEqualTo("https://here.example/calls/metoo");
    assertThat(Json.text(note, "type")).isEqualTo("Note");
    assertThat(Json.text(note, "content"))
        .contains("Say it &amp; &lt;i&gt;rest&lt;/i&gt;.")
        .contains("#<span>MeToo</span>");
    Reply page = get("/calls/metoo", "text/html,application/xhtml+xml");
    assertThat(page.status()).isEqualTo(303);
    assertThat(page.headers()).containsEntry("location", "https://here.example/");
    assertThat(page.headers()).containsEntry("vary", "accept");
  }

  @Test
  void page_isTheNote_onlyForThoseWhoAskForIt() {
    String type = "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"";
    assertThat(door.serves("GET", "/", Optional.of(type))).isTrue();
    assertThat(door.serves("GET", "/", Optional.of("text/html"))).isFalse();
    assertThat(Json.text(json(get("/", type)), "id")).isEqualTo("https://here.example/calls/metoo");
  }

  @Test
  void actor_namesItsInboxesAndKey() {
    JsonNode actor = json(get("/actors/metoo", "application/activity+json"));
    assertThat(Json.text(actor, "inbox")).isEqualTo("https://here.example/actors/metoo/inbox");
    assertThat(Json.text(actor.path("endpoints"), "sharedInbox"))
        .isEqualTo("https://here.example/inbox/fediverse");
    assertThat(RemoteActor.read(actor)).isPresent();
  }

  @Test
  void followersAndAnswers_areNeverListed() {
    letters.follow("metoo", "https://there.example/chi", "https://there.example/inbox");
    String followers = body(get("/actors/metoo/followers", "application/activity+json"));
    assertThat(followers).contains("\"totalItems\":1").doesNotContain("there.example");
    assertThat(body(get("/calls/metoo/replies", "application/activity+json")))
        .doesNotContain("tems");
  }

  @Test
  void stampOfAQuote_isReadFromItsAddress() {
    String stamp =
        new QuoteStamps(new Addresses(URI.create("https://here.example")))
            .of(CALL, "https://there.example/notes/1");
    JsonNode document =
        json(get(stamp.replace("https://here.example", ""), "application/activity+json"));
    assertThat(Json.text(document, "type")).isEqualTo("QuoteAuthorization");
    assertThat(Json.text(document, "id")).isEqualTo(stamp);
    assertThat(Json.text(document, "interactingObject")).isEqualTo("https://there.example/notes/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actors/nobody",
        "/calls/nobody",
        "/calls/metoo/quotes/%3f",
        "/calls/metoo/x/y/z",
        "/actors/"
      })
  void whatIsNotThere_isNotFound(String path) {
    assertThat(get(path, "application/activity+json").status()).isEqualTo(404);
  }

  @Test
  void changedCall_isUpdated_andKeepsWhenItWasPublished() {
    letters.follow("metoo", "https://there.example/chi", "https://there.example/inbox");
    letters.due(NOON, 9).forEach(delivery -> letters.settle(delivery.number()));
    open(CALL, NOON.plusSeconds(60));
    assertThat(letters.due(NOON.plusSeconds(60), 9)).isEmpty();
    var changed = new OwnCall("metoo", CALL.title(), "Other words.", "en", CALL.hashtags());
    Inbox later = open(changed, NOON.plusSeconds(120)).inbox();
    assertThat(letters.due(NOON.plusSeconds(120), 9))
        .singleElement()
        .satisfies(update -> assertThat(update.letter().body()).contains("\"type\":\"Update\""));
    JsonNode note =
        json(later.receive(request("GET", "/calls/metoo", "application/activity+json")));
    assertThat(Json.text(note, "published")).isEqualTo(NOON.toString());
    assertThat(Json.text(note, "updated")).isEqualTo(NOON.plusSeconds(120).toString());
  }

  @Test
  void farewell_isToldToFollowers() {
    letters.follow("metoo", "https://there.example/chi", "https://there.example/inbox");
    here.farewell();
    assertThat(letters.due(NOON, 9))
        .singleElement()
        .satisfies(letter ->
            assertThat(letter.letter().body())
                .contains("\"type\":\"Delete\"")
                .contains("\"object\":\"https://here.example/actors/metoo\""));
  }

  @Test
  void unsignedActivity_isRefused_andALikeIsNotEvenLookedAt() {
    assertThat(post("{\"type\":\"Create\"}").status()).isEqualTo(401);
    assertThat(post("{\"type\":\"Create\"}").missed())
        .containsExactly(new Missed.Unreadable("not signed"));
    assertThat(post("{\"type\":\"Like\"}").status()).isEqualTo(202);
    assertThat(post("{\"type\":\"Dance\"}").status()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "{\"type\":", "nothing"})
  void whatIsNoJson_isRefused(String body) {
    assertThat(post(body).status()).isEqualTo(400);
  }

  private ActivityPub open(OwnCall call, Instant now) {
    return ActivityPub.open(
        Options.of(URI.create("https://here.example"), List.of(call)),
        letters,
        KEYS,
        _ -> false,
        () -> now);
  }

  private Reply get(String target, String accept) {
    return door.receive(request("GET", target, accept));
  }

  private Reply post(String body) {
    return door.receive(
        new Request("POST", URI.create("/inbox/fediverse"), Map.of(), body.getBytes(UTF_8), NOON));
  }

  private static Request request(String method, String target, String accept) {
    return new Request(
        method, URI.create(target), Map.of("accept", List.of(accept)), new byte[0], NOON);
  }

  private static JsonNode json(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    return Json.read(reply.body(), 0, reply.body().length);
  }

  private static String body(Reply reply) {
    return new String(reply.body(), UTF_8);
  }
}
