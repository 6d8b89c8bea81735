package rallycry.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import rallycry.core.publish.Pace;

class MessagesTest {

  private static final Messages ENGLISH = Messages.in("en");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  /// Words that other languages share with English, and units.
  private static final Set<String> SHARED =
      Set.of(
          "Page",
          "Pages",
          "Posts",
          "Online",
          "Sport",
          "Transport",
          "E-mail",
          "{0} min",
          "{0} h",
          "{0} d");

  @SuppressWarnings("unused") // JUnit reads it
  private static final List<String> OTHERS = Messages.TAGS.subList(1, Messages.TAGS.size());

  @ParameterizedTest
  @FieldSource("OTHERS")
  void everyLanguage_saysAllThatEnglishSays(String tag) {
    Messages words = Messages.in(tag);
    assertThat(words.words().stringPropertyNames())
        .isEqualTo(ENGLISH.words().stringPropertyNames());
    assertThat(words.words().stringPropertyNames())
        .allSatisfy(key -> {
          assertThat(words.say(key)).isNotBlank();
          assertThat(placeholders(words.say(key))).isEqualTo(placeholders(ENGLISH.say(key)));
        });
  }

  @ParameterizedTest
  @FieldSource("OTHERS")
  void nothing_isLeftInEnglish(String tag) {
    Messages words = Messages.in(tag);
    assertThat(words.words().stringPropertyNames())
        .filteredOn(key -> words.say(key).equals(ENGLISH.say(key)))
        .map(ENGLISH::say)
        .isSubsetOf(SHARED);
  }

  @ParameterizedTest
  @CsvSource({
    "ar, 'fr-CH, fr;q=0.9', ar",
    ", 'fr-CH, fr;q=0.9', fr",
    ", 'xx, he;q=0.5', he",
    ", zh-Hant-TW, zh",
    ", ';;;q=nonsense', en",
    "klingon, , en",
    ", , en"
  })
  void language_isWhatWasAskedFor(String asked, String accepted, String chosen) {
    assertThat(Messages.choose(asked, accepted).tag()).isEqualTo(chosen);
  }

  @Test
  void numbers_areWrittenAsTheLanguageDoes() {
    assertThat(ENGLISH.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(Messages.in("de").number(1_234_567)).isEqualTo("1.234.567");
    assertThat(Messages.in("hi").number(1_234_567)).isEqualTo("12,34,567");
  }

  @Test
  void fewPeople_stayHidden() {
    assertThat(ENGLISH.count(OptionalLong.empty())).isEqualTo("fewer than 10");
    assertThat(ENGLISH.count(OptionalLong.of(10))).isEqualTo("10");
  }

  @Test
  void pace_isSaidInWords() {
    assertThat(ENGLISH.pace(new Pace.Doubling(Duration.ofMinutes(40))))
        .isEqualTo("Doubling every 40 min");
    assertThat(ENGLISH.pace(new Pace.Doubling(Duration.ofHours(5)))).endsWith("5 h");
    assertThat(ENGLISH.pace(new Pace.Doubling(Duration.ofDays(3)))).endsWith("3 d");
    assertThat(ENGLISH.pace(new Pace.OfLastWeek(0.5))).isEqualTo("Half of last week’s pace");
    assertThat(ENGLISH.pace(new Pace.OfLastWeek(1.2))).isEqualTo("At last week’s pace");
    assertThat(ENGLISH.pace(new Pace.OfLastWeek(0.1))).isEqualTo("10% of last week’s pace");
    assertThat(ENGLISH.pace(new Pace.OfLastWeek(3))).isEqualTo("300% of last week’s pace");
    assertThat(ENGLISH.pace(new Pace.FirstDays())).isEmpty();
  }

  @Test
  void unknownKey_isOurOwnMistakeAndFailsLoudly() {
    assertThatThrownBy(() -> ENGLISH.say("no.such")).hasMessage("messages_en lacks no.such");
  }

  private static Set<String> placeholders(String text) {
    return new TreeSet<>(PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList());
  }
}
