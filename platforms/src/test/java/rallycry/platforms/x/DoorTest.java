package rallycry.platforms.x;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rallycry.core.collect.Inbox.Reply;
import rallycry.core.collect.Inbox.Request;
import rallycry.core.collect.Missed;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.platforms.kit.Hmac;

class DoorTest {

  private static final String SECRET = "a secret of our own";
  private static final Instant NOON = Instant.parse("2026-03-08T12:00:00Z");
  private static final long THEN = 1_772_967_000;
  private static final Post REPLY =
      new Post(Platform.X, "11", "7", THEN, "Me too", "en", Shape.REPLY);

  private final Door door = new Door(SECRET, new Wanted(Set.of("1"), Set.of("UsToo")));

  @Test
  void check_isAnsweredWithItsMark() {
    Reply reply = door.receive(request("GET", "/inbox/x?crc_token=challenge", "", ""));
    assertThat(reply.body())
        .asString(UTF_8)
        .isEqualTo("{\"response_token\":\"" + mark("challenge") + "\"}");
    assertThat(door.receive(request("GET", "/inbox/x", "", "")).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"1\"}],"
            + "\"edit_history_tweet_ids\":[\"11\"]",
        "\"referenced_posts\":[{\"type\":\"replied_to\",\"id\":\"1\"}],"
            + "\"edit_history_post_ids\":[\"11\"]"
      })
  void reply_isRead_underOldAndNewNames(String names) {
    assertThat(said(reply("11", names))).containsExactly(new Activity.Posted(REPLY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"conversation_id\":\"1\"",
        "\"referenced_posts\":[{\"type\":\"quoted\",\"id\":\"1\"}]",
        "\"note_post\":{\"text\":\"Me too #ustoo\"}"
      })
  void answerBelowACall_orQuotingIt_orWithAHashtag_isTaken(String how) {
    assertThat(said(reply("11", how))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"conversation_id\":\"2\"",
        "\"referenced_posts\":[{\"type\":\"replied_to\",\"id\":\"2\"}]",
        "\"note_post\":{\"text\":\"Me too #ustoolate\"}"
      })
  void replyToSomethingElseOfTheHost_isNoneOfOurBusiness(String how) {
    Reply reply = post(reply("11", how));
    assertThat(reply.activities()).isEmpty();
    assertThat(reply.missed()).isEmpty();
  }

  @Test
  void edit_keepsTheFirstId() {
    String names =
        "\"referenced_posts\":[{\"type\":\"replied_to\",\"id\":\"1\"}],"
            + "\"edit_history_post_ids\":[\"11\",\"12\"]";
    assertThat(said(reply("12", names))).containsExactly(new Activity.Edited(REPLY, THEN));
  }

  @Test
  void deletion_isPassedOn() {
    String body = "{\"data\":{\"event_type\":\"post.delete\",\"payload\":{\"id\":\"11\"}}}";
    assertThat(said(body))
        .containsExactly(new Activity.Deleted(Platform.X, "11", NOON.getEpochSecond()));
  }

  @Test
  void otherEvents_areNoneOfOurBusiness() {
    assertThat(post("{\"data\":{\"event_type\":\"profile.update\"}}").missed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"data\":1}", "not JSON"})
  void unknownBody_isMissed_andNeverKills(String body) {
    Reply reply = post(body);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.activities()).isEmpty();
    assertThat(reply.missed()).hasSize(1).first().isInstanceOf(Missed.Unreadable.class);
  }

  @Test
  void wrongSignature_isRefused() {
    String body = reply("11", "\"edit_history_post_ids\":[\"11\"]");
    for (String signature : List.of("", "sha256=", "sha256=???", mark("another"))) {
      Reply reply = door.receive(request("POST", "/inbox/x", signature, body));
      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.activities()).isEmpty();
    }
  }

  private static String reply(String id, String names) {
    return "{\"data\":{\"event_uuid\":\"3\",\"event_type\":\"post.reply.create\",\"payload\":"
        + "{\"id\":\"%s\",\"text\":\"Me too\",\"author_id\":\"7\",\"lang\":\"en\",".formatted(id)
        + "\"created_at\":\"2026-03-08T10:50:00.000Z\","
        + names
        + "},\"includes\":{}}}";
  }

  private List<Activity> said(String body) {
    return post(body).activities();
  }

  private Reply post(String body) {
    return door.receive(request("POST", "/inbox/x", mark(body), body));
  }

  private static String mark(String text) {
    byte[] signature = new Hmac(SECRET).sign(text.getBytes(UTF_8));
    return "sha256=" + Base64.getEncoder().encodeToString(signature);
  }

  private static Request request(String method, String target, String signature, String body) {
    return new Request(
        method,
        URI.create(target),
        Map.of("x-twitter-webhooks-signature", List.of(signature)),
        body.getBytes(UTF_8),
        NOON);
  }
}
