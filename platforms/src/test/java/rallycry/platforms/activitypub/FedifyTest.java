package rallycry.platforms.activitypub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.collect.Correspondence.Delivery;
import rallycry.core.collect.Inbox.Request;
import rallycry.core.post.Activity;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.platforms.activitypub.signature.Proof;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.http.Limits;
import rallycry.platforms.kit.http.PoliteClient;
import rallycry.platforms.kit.http.Reach;
import rallycry.testkit.collect.Collecting;
import rallycry.testkit.collect.RememberedCorrespondence;
import tools.jackson.databind.JsonNode;

/// Both ways with a real server of the fediverse, which checks all we send as strictly as we check
/// what it sends. Its actors are told to signed requests alone, as in Mastodon's secure mode.
class FedifyTest {

  private static final OwnCall CALL =
      new OwnCall("metoo", "Has it happened to you?", "Say the two words.", "en", Set.of("MeToo"));

  private final RememberedCorrespondence letters = new RememberedCorrespondence();
  private final ActorKeys keys = ActorKeys.of(ActorKeys.fresh());

  private volatile Duration ahead = Duration.ZERO;
  private final InstantSource clock = () -> Instant.now().plus(ahead);

  private static FedifyPeer peer;

  private Mounted here;
  private Collecting courier;
  private String actor;
  private String call;

  @BeforeAll
  static void startPeer(@TempDir Path folder) throws IOException {
    peer = FedifyPeer.start(folder);
  }

  @AfterAll
  static void endPeer() throws IOException {
    peer.close();
  }

  @BeforeEach
  void begin() throws Exception {
    peer.begin();
    here = Mounted.start(clock);
    actor = here.root() + "/actors/metoo";
    call = here.root() + "/calls/metoo";
    open(CALL);
  }

  @AfterEach
  void end() {
    courier.close();
    here.close();
  }

  @Test
  void follow_isAccepted_andTheCallDelivered() throws Exception {
    peer.does("follow", "chi", actor, actor());
    assertThat(peer.awaits("Accept", 1))
        .allSatisfy(accept -> assertThat(Json.text(accept, "actor")).isEqualTo(actor));
    assertThat(peer.awaits("Create", 1))
        .allSatisfy(create -> {
          assertThat(Json.text(create, "object")).isEqualTo(call);
          assertThat(Json.text(create, "content")).contains("Say the two words.");
        });
    assertThat(letters.followers("metoo")).isEqualTo(1);
    peer.does("unfollow", "chi", actor, "");
    assertThat(letters.followers("metoo")).isZero();
  }

  @Test
  void changedCall_reachesFollowers_alsoAfterARestart() throws Exception {
    ahead = Duration.ofMinutes(-2);
    peer.does("follow", "chi", actor, actor());
    peer.awaits("Create", 1);
    awaitDelivery();
    peer.changes("answer", "\"statuses\":[500]");
    courier.close();
    open(new OwnCall("metoo", CALL.title(), "Say them, if you wish.", "en", CALL.hashtags()));
    awaitTry();
    courier.close();
    ahead = Duration.ZERO;
    open(new OwnCall("metoo", CALL.title(), "Say them, if you wish.", "en", CALL.hashtags()));
    assertThat(peer.awaits("Update", 1))
        .allSatisfy(update -> assertThat(Json.text(update, "content")).contains("if you wish"));
  }

  @Test
  void blockedAndForgotten_nobodyIsWrittenTo() throws Exception {
    peer.does("follow", "chi", actor, actor());
    peer.does("block", "chi", actor, actor());
    assertThat(letters.followers("metoo")).isZero();
  }

  @Test
  void replies_areHeard_atAnyDepth() throws Exception {
    peer.does("write", "chi", actor, "\"number\":0,\"text\":\"Me too\"," + below(call));
    assertThat(posts())
        .singleElement()
        .satisfies(post -> {
          assertThat(post.id()).isEqualTo(peer.note("chi", 0));
          assertThat(post.author()).isEqualTo(peer.actor("chi"));
          assertThat(post.text()).isEqualTo("Me too");
          assertThat(post.shape()).isEqualTo(Shape.REPLY);
        });
    peer.changes("keep", "\"who\":\"eve\",\"number\":0,\"text\":\"This.\"," + below(call));
    peer.changes("keep", who("eve", 1, "Listen.", peer.note("eve", 0)));
    peer.does("write", "ben", actor, number(7, "Me too", peer.note("eve", 1)));
    assertThat(posts()).last().satisfies(post -> assertThat(post.id()).endsWith("/ben/notes/7"));
  }

  @Test
  void whatIsNotSaidToUs_isNotHeard() throws Exception {
    peer.changes("keep", "\"who\":\"eve\",\"number\":0,\"text\":\"Of the weather.\"");
    peer.does("write", "ben", actor, number(1, "Me too", peer.note("eve", 0)));
    peer.does(
        "write", "ben", actor, "\"number\":2,\"text\":\"Me too\",\"secret\":true," + below(call));
    assertThat(here.statuses).containsExactly(202, 202);
    assertThat(here.ear.activities()).isEmpty();
    String mention = "\"secret\":true,\"mention\":\"" + actor + "\"";
    peer.does("write", "ben", actor, "\"number\":3,\"text\":\"Me too\"," + mention);
    peer.does("write", "ben", actor, "\"number\":4,\"text\":\"Me too\",\"hashtag\":\"metoo\"");
    assertThat(here.ear.posts())
        .containsExactlyInAnyOrder(peer.note("ben", 3), peer.note("ben", 4));
  }

  @Test
  void editsAndDeletions_areHeard() throws Exception {
    peer.does("write", "chi", actor, "\"number\":0,\"text\":\"Me too\"," + below(call));
    peer.does("edit", "chi", actor, "\"number\":0,\"text\":\"I would rather say nothing\"");
    peer.does("delete", "chi", actor, "\"number\":0");
    assertThat(here.ear.activities())
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Activity.Posted.class),
            second -> assertThat(((Activity.Edited) second).post().text()).contains("say nothing"),
            third ->
                assertThat(((Activity.Deleted) third).postId()).isEqualTo(peer.note("chi", 0)));
  }

  @Test
  void repetition_isReach_untilItIsUndone() throws Exception {
    peer.does("announce", "eve", actor, "\"object\":\"" + call + "\"");
    peer.does("unannounce", "eve", actor, "\"object\":\"" + call + "\"");
    peer.does("flag", "eve", actor, "\"object\":\"" + call + "\"");
    assertThat(here.statuses).containsExactly(202, 202, 202);
    assertThat(here.ear.activities())
        .satisfiesExactly(
            first -> assertThat(((Activity.Posted) first).post().shape()).isEqualTo(Shape.REPOST),
            second ->
                assertThat(((Activity.Deleted) second).postId())
                    .isEqualTo(((Activity.Posted) here.ear.activities().getFirst()).post().id()));
  }

  @Test
  void signature_fallsBackToTheOlderForm_bothWays() throws Exception {
    here.refuseNewSignatures();
    peer.does("write", "chi", actor, "\"number\":0,\"text\":\"Me too\"," + below(call));
    assertThat(posts()).hasSize(1);
    assertThat(here.requests)
        .allSatisfy(
            request -> assertThat(request.header("signature").orElse("")).contains("rsa-sha256"));
    peer.changes("answer", "\"statuses\":[401]");
    peer.does("follow", "chi", actor, actor());
    peer.awaits("Accept", 1);
    peer.awaits("Create", 1);
  }

  @Test
  void changedKey_isFetchedAnew() throws Exception {
    ahead = Duration.ofSeconds(-61);
    peer.does("write", "chi", actor, "\"number\":0,\"text\":\"Me too\"," + below(call));
    peer.changes("rotate", "\"who\":\"chi\"");
    ahead = Duration.ZERO;
    peer.does("write", "chi", actor, "\"number\":1,\"text\":\"Me too\"," + below(call));
    assertThat(here.ear.posts()).hasSize(2);
  }

  @Test
  void forgedRequest_isRefused() throws Exception {
    peer.does("write", "chi", actor, "\"number\":0,\"text\":\"Me too\"," + below(call));
    Request real = here.requests.getFirst();
    Request changed =
        new Request(real.method(), real.uri(), real.headers(), "{}".getBytes(UTF_8), real.at());
    byte[] other = new String(real.body(), UTF_8).replace("Me too", "Not me").getBytes(UTF_8);
    Request reworded = new Request(real.method(), real.uri(), real.headers(), other, real.at());
    assertThat(here.again(reworded).status()).isEqualTo(401);
    assertThat(here.again(changed).activities()).isEmpty();
    ignoringFailure(() ->
        peer.does("forge", "eve", actor, "\"as\":\"ben\",\"number\":9,\"text\":\"Me too #MeToo\""));
    assertThat(here.statuses).last().isEqualTo(403);
    assertThat(here.ear.posts()).containsExactly(peer.note("chi", 0));
  }

  @Test
  void proofInADocument_holds_whoeverBringsIt() throws Exception {
    peer.does("write", "chi", actor, "\"number\":0,\"text\":\"Me too\"," + below(call));
    String body = new String(here.requests.getFirst().body(), UTF_8);
    Proof proof = Proof.of(json(body)).orElseThrow();
    Proof ofOther = Proof.of(json(body.replace("Me too", "Not me"))).orElseThrow();
    RemoteActor chi = actor("chi");
    assertThat(proof.holds(key(chi, proof))).isTrue();
    assertThat(ofOther.holds(key(chi, ofOther))).isFalse();
  }

  @Test
  void replayedRequest_isRefused() throws Exception {
    peer.does("write", "chi", actor, "\"number\":0,\"text\":\"Me too\"," + below(call));
    assertThat(here.again(here.requests.getFirst()).status()).isEqualTo(401);
    assertThat(here.ear.activities()).hasSize(1);
  }

  @Test
  void requestForAnotherServer_isRefusedHere() throws Exception {
    peer.does("write", "chi", actor, "\"number\":0,\"text\":\"Me too\"," + below(call));
    Request real = here.requests.getFirst();
    try (Mounted elsewhere = Mounted.start(clock)) {
      var other = open(CALL, elsewhere);
      assertThat(other.inbox().receive(real).status()).isEqualTo(401);
      other.letters().close();
    }
  }

  @Test
  void accountThatIsGone_isBelieved_onlyWhenItsServerSaysSo() throws Exception {
    peer.does("write", "dee", actor, "\"number\":0,\"text\":\"Me too\"," + below(call));
    peer.does("leave", "dee", actor, "");
    Request farewell = here.requests.getLast();
    assertThat(gone()).containsExactly(peer.actor("dee"));
    courier.close();
    open(CALL);
    assertThat(here.again(farewell).activities())
        .as("her key is gone as well, and who does not know it asks")
        .hasSize(1);
    peer.does("write", "eve", actor, "\"number\":0,\"text\":\"Me too\"," + below(call));
    assertThat(gone()).containsOnly(peer.actor("dee"));
  }

  /// As their server shows them, which asks for a signature.
  private RemoteActor actor(String who) {
    try (var client = new PoliteClient(Limits.USUAL, Reach.LOOPBACK_TOO, clock)) {
      var origins = new Origins(new Knocks(client, clock), keys.signer(here.root() + "/actor"));
      Fetched fetched = origins.ask(peer.actor(who), new Errand());
      assertThat(fetched).isInstanceOf(Fetched.Found.class);
      return RemoteActor.read(((Fetched.Found) fetched).document()).orElseThrow();
    }
  }

  private static PublicKey key(RemoteActor actor, Proof proof) {
    return Optional.ofNullable(actor.keys().get(proof.keyId())).orElseThrow();
  }

  private static JsonNode json(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return Json.read(bytes, 0, bytes.length);
  }

  private void open(OwnCall call) {
    var opened = open(call, here);
    here.mount(opened.inbox());
    courier = Collecting.start(opened.letters(), here.ear);
  }

  private ActivityPub open(OwnCall call, Mounted where) {
    return ActivityPub.open(
        Options.of(where.root(), List.of(call)).withReach(Reach.LOOPBACK_TOO),
        letters,
        keys,
        id -> here.ear.posts().contains(id),
        clock);
  }

  /// Until the letter that the peer refused was put aside for later. What arrived there is not
  /// settled here before its answer is read: a courier closed in between would carry it again, and
  /// it would take the refusal that is meant for another letter.
  private void awaitDelivery() throws InterruptedException {
    while (!waiting().isEmpty()) {
      Thread.sleep(10);
    }
  }

  private void awaitTry() throws InterruptedException {
    while (waiting().stream().noneMatch(delivery -> delivery.tries() > 0)) {
      Thread.sleep(10);
    }
  }

  private List<Delivery> waiting() {
    return letters.due(clock.instant().plus(Duration.ofDays(1)), 9);
  }

  private List<String> gone() {
    return here.ear.activities().stream()
        .filter(Activity.AccountGone.class::isInstance)
        .map(activity -> ((Activity.AccountGone) activity).accountId())
        .toList();
  }

  private List<Post> posts() {
    return here.ear.activities().stream()
        .filter(Activity.Posted.class::isInstance)
        .map(activity -> ((Activity.Posted) activity).post())
        .toList();
  }

  private String actor() {
    return "\"actor\":\"" + actor + "\"";
  }

  private static String below(String parent) {
    return "\"inReplyTo\":\"" + parent + "\"";
  }

  private static String number(int number, String text, String parent) {
    return "\"number\":%d,\"text\":\"%s\",%s".formatted(number, text, below(parent));
  }

  private static String who(String who, int number, String text, String parent) {
    return "\"who\":\"" + who + "\"," + number(number, text, parent);
  }

  private interface Deed {
    void happens() throws Exception;
  }

  /// Fedify tells who sends that it was refused.
  private static void ignoringFailure(Deed deed) throws Exception {
    try {
      deed.happens();
    } catch (IOException refused) {
      assertThat(refused).hasMessageContaining("403");
    }
  }
}
