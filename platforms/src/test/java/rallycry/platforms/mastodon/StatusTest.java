package rallycry.platforms.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rallycry.core.post.Activity;
import rallycry.platforms.kit.Heard;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.Unreadable;

class StatusTest {

  private static final String ANA = "https://elsewhere.example/users/ana";
  private static final String URI = ANA + "/statuses/1";
  private static final String STATUS = MastodonNetwork.status(URI, ANA, "me too", "null");

  /// What the author's own server says of the same post, over ActivityPub.
  private static final String CREATE =
      """
      {"type":"Create","actor":"%s","object":{"type":"Note","id":"%s","attributedTo":"%s",\
      "published":"2026-11-20T10:00:00Z","to":"as:Public","contentMap":{"en":"-"},\
      "content":"<p>me too <a href=\\"https://elsewhere.example/tags/metoo\\">#<span>MeToo</span></a></p>"}}\
      """
          .formatted(ANA, URI, ANA);

  @Test
  void status_isTheSamePost_asItsNote() {
    var heard = new Heard();
    new OutboxItem().read(Json.read(CREATE.getBytes(UTF_8), 0, CREATE.length()), heard);
    assertThat(read(STATUS)).isEqualTo(Optional.of(heard.activities().getFirst()));
  }

  @Test
  void authorThatIsNotNamed_isReadOffThePost() {
    String old = STATUS.replace("\"uri\":\"" + ANA + "\",", "");
    assertThat(read(old)).isEqualTo(read(STATUS));
  }

  @Test
  void authorThatCannotBeTold_isUnreadable_andNotGuessed() {
    String other =
        STATUS
            .replace("\"uri\":\"" + ANA + "\",", "")
            .replace(URI, "https://elsewhere.example/notes/9x");
    assertThatThrownBy(() -> read(other))
        .isInstanceOf(Unreadable.class)
        .hasMessage("a post without its author's id");
  }

  @Test
  void machine_isNoPerson() {
    String bot = STATUS.replace("\"account\":{", "\"account\":{\"bot\":true,");
    assertThatThrownBy(() -> read(bot))
        .hasMessage("a post of an account that says it is a machine");
  }

  @Test
  void warning_belongsToTheText() {
    String warned = STATUS.replace("\"spoiler_text\":\"\"", "\"spoiler_text\":\"me too\"");
    assertThat(read(warned).orElseThrow())
        .isInstanceOfSatisfying(
            Activity.Posted.class,
            posted -> assertThat(posted.post().text()).startsWith("me too\n\nme too"));
  }

  private static Optional<Activity> read(String json) {
    byte[] bytes = json.getBytes(UTF_8);
    return new Status(Json.read(bytes, 0, bytes.length)).activity();
  }
}
