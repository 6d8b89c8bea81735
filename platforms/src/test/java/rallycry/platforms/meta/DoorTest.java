package rallycry.platforms.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
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

  @Test
  void handshake_echoesTheChallenge_onlyForOurToken() {
    Door door = door(Product.FACEBOOK);
    String query = "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";
    Reply right = get(door, "/inbox/facebook" + query + "a+token");
    assertThat(right.status()).isEqualTo(200);
    assertThat(right.body()).asString(UTF_8).isEqualTo("1158201444");
    assertThat(get(door, "/inbox/facebook" + query + "another").status()).isEqualTo(403);
    assertThat(get(door, "/inbox/facebook").status()).isEqualTo(403);
  }

  @Test
  void pageComment_isAdded_edited_andRemoved() {
    Door door = door(Product.FACEBOOK);
    assertThat(said(door, page("add", "Me too")))
        .containsExactly(new Activity.Posted(me("Me too")));
    assertThat(said(door, page("edited", "Never mind")))
        .containsExactly(new Activity.Edited(me("Never mind"), THEN));
    assertThat(said(door, page("remove", "")))
        .containsExactly(new Activity.Deleted(Platform.FACEBOOK, "call_7", THEN));
    assertThat(said(door, page("hide", ""))).isEmpty();
  }

  @Test
  void commentBelowAnotherPost_isNotOurs() {
    String elsewhere = page("add", "Me too").replace("\"post_id\":\"call\"", "\"post_id\":\"x\"");
    assertThat(said(door(Product.FACEBOOK), elsewhere)).isEmpty();
  }

  @Test
  void commentWithoutItsAuthor_isMissed_andKeepsBackNoOther() {
    String nobody = page("add", "Me too").replaceFirst("\"from\":\\{[^}]*\\},", "");
    String entry = nobody.substring(nobody.indexOf("{\"id\":\"page\""), nobody.length() - 2);
    String both = page("add", "Me too").replace("]}]}", "]}," + entry + "]}");
    Reply reply = post(door(Product.FACEBOOK), both);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.activities()).containsExactly(new Activity.Posted(me("Me too")));
    assertThat(reply.missed())
        .containsExactly(new Missed.Unreadable("a post without its author's id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"object\":\"instagram\",\"entry\":[{\"id\":\"0\",\"time\":1772967000,\"changes\":"
            + "[{\"field\":\"comments\",\"value\":{\"id\":\"9\",\"text\":\"Me too\",\"from\":"
            + "{\"id\":\"7\",\"username\":\"ana\"},\"media\":{\"id\":\"call\"}}}]}]}",
        "{\"object\":\"instagram\",\"entry\":[{\"id\":\"0\",\"time\":1772967000,"
            + "\"field\":\"comments\",\"value\":{\"id\":\"9\",\"text\":\"Me too\",\"from\":"
            + "{\"id\":\"7\",\"username\":\"ana\"},\"media\":{\"id\":\"call\"}}}]}"
      })
  void mediaComment_isReadInBothEnvelopes(String body) {
    assertThat(said(door(Product.INSTAGRAM), body))
        .containsExactly(
            new Activity.Posted(
                new Post(Platform.INSTAGRAM, "9", "7", THEN, "Me too", "", Shape.REPLY)));
  }

  @Test
  void threadsReply_isKnownByItsRoot() {
    String body =
        "{\"app_id\":\"1\",\"topic\":\"moderate\",\"target_id\":\"2\",\"time\":1772967000,"
            + "\"values\":{\"value\":{\"id\":\"9\",\"username\":\"ana\",\"text\":\"Me too\","
            + "\"replied_to\":{\"id\":\"5\"},\"root_post\":{\"id\":\"call\"},"
            + "\"timestamp\":\"2026-03-08T10:50:00+0000\"},\"field\":\"replies\"}}";
    assertThat(said(door(Product.THREADS), body))
        .containsExactly(
            new Activity.Posted(
                new Post(Platform.THREADS, "9", "ana", THEN, "Me too", "", Shape.REPLY)));
  }

  @Test
  void wrongSignature_isRefused_andTellsNothing() {
    Door door = door(Product.FACEBOOK);
    byte[] body = page("add", "Me too").getBytes(UTF_8);
    for (String signature : List.of("", "sha256=", "sha256=zz", "sha256=" + "0".repeat(64))) {
      Reply reply = door.receive(request("POST", "/inbox/facebook", signature, body));
      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.activities()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"entry\":1}", "not JSON", "{\"entry\":[1,{}]}"})
  void unknownBody_isAcknowledged_andNeverKills(String body) {
    Reply reply = post(door(Product.FACEBOOK), body);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.activities()).isEmpty();
  }

  @Test
  void deletionRequest_endsTheAccount_andHasAPageOfItsOwn() {
    Door door = door(Product.INSTAGRAM);
    Reply reply = deletion(door, signedRequest("{\"user_id\":\"7\"}", SECRET));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.activities())
        .containsExactly(new Activity.AccountGone(Platform.INSTAGRAM, "7", NOON.getEpochSecond()));
    String answer = new String(reply.body(), UTF_8);
    String page = answer.replaceFirst(".*\"url\":\"https://example.org([^\"]*)\".*", "$1");
    assertThat(answer).contains("\"confirmation_code\":\"" + page.replaceFirst(".*/", "") + "\"");
    assertThat(get(door, page).body()).asString(UTF_8).contains("2026-03-08T12:00:00Z");
    assertThat(get(door, page + "0").status()).isEqualTo(404);
    assertThat(get(door, "/inbox/instagram/deletion/" + "0".repeat(40)).status()).isEqualTo(404);
  }

  @Test
  void deletionRequestOfSomebodyElse_isRefused() {
    Door door = door(Product.INSTAGRAM);
    assertThat(deletion(door, signedRequest("{\"user_id\":\"7\"}", "another")).status())
        .isEqualTo(400);
    assertThat(deletion(door, signedRequest("{}", SECRET)).status()).isEqualTo(400);
    assertThat(deletion(door, "").status()).isEqualTo(400);
  }

  private static Door door(Product product) {
    return new Door(product, SECRET, "a token", URI.create("https://example.org"), Set.of("call"));
  }

  private static Post me(String text) {
    return new Post(Platform.FACEBOOK, "call_7", "7", THEN, text, "", Shape.REPLY);
  }

  private static String page(String verb, String text) {
    return """
    {"object":"page","entry":[{"id":"page","time":1772967000,"changes":[{"field":"feed",\
    "value":{"item":"comment","verb":"%s","comment_id":"call_7","post_id":"call",\
    "parent_id":"call","from":{"id":"7","name":"Ana"},"created_time":1772967000,\
    "message":"%s"}}]}]}\
    """
        .formatted(verb, text);
  }

  private static List<Activity> said(Door door, String body) {
    return post(door, body).activities();
  }

  private static Reply post(Door door, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    String signature = "sha256=" + HexFormat.of().formatHex(new Hmac(SECRET).sign(bytes));
    return door.receive(request("POST", "/inbox/any".replace("any", word(door)), signature, bytes));
  }

  private static String word(Door door) {
    for (Product product : Product.values()) {
      if (door.serves("POST", "/inbox/" + product.word(), java.util.Optional.empty())) {
        return product.word();
      }
    }
    throw new AssertionError("a door of no product");
  }

  private static Reply get(Door door, String target) {
    return door.receive(request("GET", target, "", new byte[0]));
  }

  private static Reply deletion(Door door, String signed) {
    String form = "signed_request=" + URLEncoder.encode(signed, UTF_8);
    return door.receive(request("POST", "/inbox/instagram/deletion", "", form.getBytes(UTF_8)));
  }

  private static String signedRequest(String payload, String secret) {
    var base64 = Base64.getUrlEncoder().withoutPadding();
    String text = base64.encodeToString(payload.getBytes(UTF_8));
    return base64.encodeToString(new Hmac(secret).sign(text.getBytes(UTF_8))) + "." + text;
  }

  private static Request request(String method, String target, String signature, byte[] body) {
    return new Request(
        method, URI.create(target), Map.of("x-hub-signature-256", List.of(signature)), body, NOON);
  }
}
