package rallycry.core.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rallycry.core.campaign.Campaign;
import rallycry.core.campaign.Setting;
import rallycry.core.post.Post.Shape;

class RecogniserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Me too.",
        "Me, too.",
        "me - too",
        "ME TOO",
        "me toooo 😢",
        "meeee tooo",
        "@ben me too 💔",
        "#MeToo",
        "#metoo",
        "#MeToo #metoo",
        "Yo también",
        "yo tambien",
        "Anch’io",
        "#anchio",
        "#YoTambién",
        "أنا كمان",
        "#أنا_كمان",
        "我也是",
        "#我也是",
        "#私も"
      })
  void bareWords_areMeToo(String text) {
    assertThat(Read.inShort(Read.meToo(text))).isEqualTo("ME_TOO");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ｍｅ ｔｏｏ", // full width
        "m\u0435 t\u043e\u043e", // Cyrillic е and о
        "me\u00ad too", // a soft hyphen
        "m\u200be t\u200doo", // zero-width space and joiner
        "\u202eme too\u202c", // right-to-left marks
        "m\u00e9 to\u00f6",
        "#Me\u200bToo"
      })
  void tricks_areSeenThrough(String text) {
    assertThat(Read.inShort(Read.meToo(text))).isEqualTo("ME_TOO");
  }

  @Test
  void call_quotedAsOnesOwn_isMeToo() {
    assertThat(Read.inShort(Read.meToo(Read.ME_TOO.call() + " Please copy and paste.")))
        .isEqualTo("ME_TOO");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She told me to wait outside.",
        "Some toolbox, and home to two.",
        "",
        " ",
        "#",
        "metoomania is not a word"
      })
  void otherWords_areNotOurs(String text) {
    assertThat(Read.inShort(Read.meToo(text))).isEqualTo("NO_WORDS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Me too, I love pizza!",
        "me too i want to see the sea",
        "Love you. Love you, me too!",
        "He gave it to me, too bad it was broken.",
        "Yo también quiero vacaciones"
      })
  void falseFriends_areToldApart(String text) {
    assertThat(Read.inShort(Read.meToo(text))).isEqualTo("FALSE_FRIEND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Study: how the #MeToo movement changed workplaces https://example.org/a",
        "What do you think of the #MeToo campaign? Join our panel tonight at 8.",
        "#MeToo is trending in 85 countries.",
        "BREAKING: producer resigns after accusations #MeToo https://example.org/b"
      })
  void newsAndTalk_areNoAnswer(String text) {
    assertThat(Read.inShort(Read.meToo(text))).isEqualTo("MENTION");
  }

  @Test
  void story_hasItsSetting() {
    Reading reading =
        Read.meToo("#MeToo I was nineteen. My boss touched me at work and nobody said a word.");
    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Counts.class,
            counts -> {
              assertThat(counts.kind()).isEqualTo(Kind.STORY);
              assertThat(counts.settings().has(Setting.WORK)).isTrue();
              assertThat(counts.language()).isEqualTo(Language.of("en"));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "To everyone writing #MeToo today: I believe you.",
        "It is never your fault. You are not alone. #MeToo"
      })
  void support_isNoDisclosure(String text) {
    assertThat(Read.inShort(Read.meToo(text))).isEqualTo("SUPPORT");
  }

  @Test
  void repost_isNotAStatementOfWhoRepeatsIt() {
    var reading = Recogniser.of(Read.ME_TOO).reader().read(Read.post("Me too.", Shape.REPOST));
    assertThat(Read.inShort(reading)).isEqualTo("REPOST");
  }

  @Test
  void longText_inALanguageNotRead_isLeftToAPerson() {
    String text = "დღეს დილით ბაზარში წავედი, რძე და პური ვიყიდე და სახლში ფეხით დავბრუნდი #MeToo";
    assertThat(Read.inShort(Read.meToo(text))).isEqualTo("UNREAD_LANGUAGE");
  }

  @Test
  void otherCampaign_isReadByItsOwnWords() {
    var reader = Recogniser.of(Read.MI_TAMBA).reader();
    assertThat(Read.inShort(reader.read(Read.post("Mi tamba.")))).isEqualTo("ME_TOO");
    assertThat(Read.inShort(reader.read(Read.post("#MiTamba")))).isEqualTo("ME_TOO");
    assertThat(Read.inShort(reader.read(Read.post("Me too.")))).isEqualTo("NO_WORDS");
    assertThat(Read.inShort(reader.read(Read.post("#MiTamba I was fourteen. My doctor laughed."))))
        .isEqualTo("STORY");
    assertThat(
            Read.inShort(
                reader.read(
                    Read.post("How the #MiTamba movement reached parliament https://example.org"))))
        .isEqualTo("MENTION");
  }

  @Test
  void hostsWords_extendAList() {
    Campaign base = Read.ME_TOO;
    var extended =
        new Campaign(
            base.name(),
            base.title(),
            base.call(),
            base.phrases(),
            base.hashtags(),
            Map.of(Setting.FAITH, List.of("prayer house")),
            Map.of("false-friends", List.of("~ said the parrot")),
            base.thresholds(),
            base.events());
    var reader = Recogniser.of(extended).reader();
    assertThat(Read.inShort(reader.read(Read.post("me too said the parrot"))))
        .isEqualTo("FALSE_FRIEND");
    assertThat(reader.read(Read.post("#MeToo I was nine. It was my uncle, in the prayer house.")))
        .isInstanceOfSatisfying(
            Reading.Counts.class,
            counts -> assertThat(counts.settings().has(Setting.FAITH)).isTrue());
  }

  @Test
  void unknownList_isRefused_withThoseThereAre() {
    Campaign base = Read.ME_TOO;
    var wrong =
        new Campaign(
            base.name(),
            base.title(),
            base.call(),
            base.phrases(),
            base.hashtags(),
            base.settings(),
            Map.of("suport", List.of("bravo")),
            base.thresholds(),
            base.events());
    assertThatThrownBy(() -> Recogniser.of(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("suport")
        .hasMessageContaining("support");
  }

  @Test
  void explanation_saysWhatWasFoundAndWhatDecided() {
    var explanation =
        Recogniser.of(Read.ME_TOO).reader().explain(Read.post("#MeToo My boss grabbed me at work"));
    assertThat(explanation.lists()).containsKeys("hashtag", "first-person", "setting WORK");
    assertThat(explanation.probabilities()).hasSize(5);
    assertThat(explanation.lines()).anyMatch(line -> line.startsWith("decided by"));
  }
}
