package rallycry.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import rallycry.core.describe.Census;
import rallycry.core.publish.Edition;
import rallycry.core.tally.Tally;

class PagesTest {

  @SuppressWarnings("unused") // JUnit reads it
  private static final Iterable<String> TAGS = Messages.TAGS;

  private static final String PLAIN = "It happened on the way home.";

  @ParameterizedTest
  @FieldSource("TAGS")
  void everyPage_isDrawnInEveryLanguage(String tag) {
    Messages words = Messages.in(tag);
    assertThat(SamplePages.all(PLAIN, words))
        .allSatisfy((address, page) ->
            assertThat(page)
                .contains("<html lang=\"" + tag + "\" dir=\"" + words.direction() + "\">")
                .contains("<title>" + words.say("page") + "</title>")
                .contains("href=\"https://example.org/weather\"")
                .doesNotContain("{0}</"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</textarea><svg onload=alert(1)>"
      })
  void text_isNeverMarkup(String hostile) {
    assertThat(SamplePages.all(hostile, Messages.in("en")))
        .allSatisfy((address, page) -> assertThat(page).doesNotContain(hostile));
  }

  @Test
  void pages_holdNothingThatTheStrictPolicyForbids() {
    Pattern inline = Pattern.compile("<style|<script(?! type=\"module\" src=)| style=| on[a-z]+=");
    assertThat(SamplePages.all(PLAIN, Messages.in("en")))
        .allSatisfy((address, page) ->
            assertThat(page.replaceAll("(?s)<textarea.*?</textarea>", ""))
                .doesNotContainPattern(inline));
  }

  @Test
  void pages_neverDoubt() {
    assertThat(SamplePages.all(PLAIN, Messages.in("en")))
        .allSatisfy((address, page) ->
            assertThat(page.toLowerCase(Locale.ROOT))
                .doesNotContain("admit", "alleged", "claim", "victim"));
  }

  @Test
  void stories_areShownOnlyBehindTheWarning() {
    var pages = SamplePages.all(PLAIN, Messages.in("en"));
    assertThat(pages.get("/wall")).contains("These stories tell of").doesNotContain(PLAIN);
    assertThat(pages.get("/wall/read")).contains(PLAIN);
  }

  @Test
  void firstPage_isDrawnBeforeAnybodyAsks() {
    Site site = SamplePages.site(HelpLines.NONE);
    var front = new Front(new Pages(() -> site), () -> site);
    Edition edition = Edition.of("demo", new Tally(), 0, SamplePages.NOON);
    byte[] page = front.drawAhead(edition, new Census(), Messages.in("en")).plain();
    assertThat(new String(page, StandardCharsets.UTF_8))
        .contains("<link rel=\"canonical\" href=\"http://localhost/?lang=en\">");
  }

  @Test
  void assets_areFoundByTheirAddressAlone() {
    assertThat(Assets.at(Assets.address("page.css")).orElseThrow().file().type())
        .startsWith("text/css");
    assertThat(Assets.at("/assets/page.css")).isEmpty();
    assertThat(Assets.at("/assets/../messages/messages_en.properties")).isEmpty();
  }
}
