package rallycry.platforms.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rallycry.platforms.bluesky.BlueskyNetwork.answer;
import static rallycry.platforms.bluesky.BlueskyNetwork.plain;
import static rallycry.platforms.bluesky.BlueskyNetwork.tagged;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SieveTest {

  private final Sieve sieve =
      new Sieve(new Wanted(Set.of(BlueskyNetwork.CALL), Set.of("MeToo", "أنا_أيضا")));

  @Test
  void postThatIsNotOurs_isHeldBack() {
    assertThat(passes(commit("create", plain("me too, I love pizza")))).isFalse();
    assertThat(passes(commit("create", plain("how to \\\"create\\\" a #metoo")))).isFalse();
    assertThat(passes(commit("create", tagged("pizza", true)))).isFalse();
  }

  @Test
  void answerToTheCall_passes_atAnyDepth() {
    assertThat(passes(commit("create", answer("me too")))).isTrue();
  }

  @Test
  void hashtag_passes_whateverItsCaseAndPlace() {
    assertThat(passes(commit("create", tagged("MeToo", true)))).isTrue();
    assertThat(passes(commit("create", tagged("metoo", false)))).isTrue();
    assertThat(passes(commit("create", tagged("METOO", true)))).isTrue();
    assertThat(passes(commit("create", tagged("أنا_أيضا", true)))).isTrue();
    assertThat(passes(commit("create", tagged("\\u004deToo", true)))).isTrue();
  }

  @Test
  void whateverIsNoNewPost_passes() {
    assertThat(passes(commit("delete", "{}"))).isTrue();
    assertThat(passes(commit("update", plain("hello")))).isTrue();
    assertThat(passes("{\"did\":\"did:plc:dee\",\"time_us\":1,\"kind\":\"account\"}")).isTrue();
    assertThat(passes("{\"$type\":\"error\",\"error\":\"ConsumerTooSlow\"}")).isTrue();
  }

  @Test
  void whatIsNoJson_passes_toBeCounted() {
    assertThat(passes("")).isTrue();
    assertThat(passes("{\"operation\":\"create\",\"text\":\"cut off")).isTrue();
  }

  private boolean passes(String event) {
    return sieve.mayConcern(event.getBytes(UTF_8));
  }

  private static String commit(String operation, String record) {
    return "{\"did\":\"did:plc:ana\",\"time_us\":1,\"kind\":\"commit\",\"commit\":{\"operation\":\"%s\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"3k\",\"record\":%s}}"
        .formatted(operation, record);
  }
}
