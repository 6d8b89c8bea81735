package rallycry.app.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rallycry.core.campaign.Campaign;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.recognise.Kind;
import rallycry.core.recognise.Reading;
import rallycry.core.recognise.Recogniser;

class ShippedCampaignTest {

  private static final Campaign METOO =
      CampaignFile.read(Path.of(System.getProperty("rallycry.root"), "campaigns/metoo.yaml"));

  @Test
  void metoo_speaksAtLeastThirtyLanguages_andEveryPhraseAloneIsAnAnswer() {
    assertThat(METOO.phrases()).hasSizeGreaterThanOrEqualTo(30);
    var reader = Recogniser.of(METOO).reader();
    List<String> missed = new ArrayList<>();
    METOO
        .phrases()
        .forEach((language, phrases) ->
            phrases.stream()
                .filter(phrase -> !isMeToo(reader.read(post(phrase + "!"))))
                .forEach(phrase -> missed.add(language + ": " + phrase)));
    METOO.hashtags().stream()
        .filter(tag -> !isMeToo(reader.read(post("#" + tag))))
        .forEach(missed::add);
    assertThat(missed).isEmpty();
  }

  @Test
  void disguises_areReadAlike() {
    var reader = Recogniser.of(METOO).reader();
    for (String text :
        List.of(
            "ME TOO",
            "meeee toooo",
            "me\u200b too",
            "mе tоо", // Cyrillic letters
            "ｍｅ ｔｏｏ",
            "Me, too 💔",
            "yo tambien",
            "#MeToo @friend")) {
      assertThat(reader.read(post(text.replace(",", ""))))
          .as(text)
          .matches(ShippedCampaignTest::isMeToo);
    }
  }

  @Test
  void otherMeanings_areNotOurs() {
    var reader = Recogniser.of(METOO).reader();
    for (String text :
        List.of(
            "She told me to wait",
            "me too, I love pizza",
            "good morning",
            "to me it is",
            "come to")) {
      assertThat(reader.read(post(text))).as(text).isInstanceOf(Reading.NotOurs.class);
    }
  }

  @Test
  void anotherCall_isReadByItsOwnWords() {
    Campaign harbour =
        CampaignFile.parse(
            "harbour.yaml",
            "name: harbour\nphrases: {en: [us as well]}\nhashtags: [\"#usaswell\"]");
    var reader = Recogniser.of(harbour).reader();
    assertThat(reader.read(post("Us as well."))).matches(ShippedCampaignTest::isMeToo);
    assertThat(reader.read(post("#UsAsWell"))).matches(ShippedCampaignTest::isMeToo);
    assertThat(reader.read(post("Me too"))).isInstanceOf(Reading.NotOurs.class);
  }

  @Test
  void everyMistake_isToldWithItsPlaceAndWhatToWrite() {
    String bad =
        """
        nmae: x
        phrases:
          english!: [me too]
        settings:
          WROK: [desk]
        lexicon:
          suport: [dear]
        thresholds:
          review: much
        events:
          - at: yesterday
        hashtags: metoo
        """;
    assertThatThrownBy(() -> CampaignFile.parse("bad.yaml", bad))
        .isInstanceOf(CampaignException.class)
        .hasMessageContaining("bad.yaml:1:1: a campaign has no \"nmae\"; did you mean name?")
        .hasMessageContaining("bad.yaml:3:13: \"english!\" is no language")
        .hasMessageContaining("bad.yaml:5:3: settings has no \"WROK\"; did you mean WORK?")
        .hasMessageContaining("bad.yaml:7:3: the lexicon has no \"suport\"; did you mean support?")
        .hasMessageContaining("bad.yaml:9:11: \"much\" is no threshold")
        .hasMessageContaining("bad.yaml:11:5: an event needs \"at\"")
        .hasMessageContaining("bad.yaml:12:11: write a list");
  }

  @Test
  void brokenYaml_andNothingAtAll_areToldToo() {
    assertThatThrownBy(() -> CampaignFile.parse("bad.yaml", "name: ["))
        .hasMessageContaining("bad.yaml:")
        .hasMessageContaining("not valid YAML");
    assertThatThrownBy(() -> CampaignFile.parse("bad.yaml", "")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> CampaignFile.find("no-such-call"))
        .hasMessageContaining("there is no campaign \"no-such-call\"");
    assertThatThrownBy(() -> CampaignFile.parse("bad.yaml", "name: quiet"))
        .hasMessageContaining("needs a phrase or a hashtag");
  }

  private static boolean isMeToo(Reading reading) {
    return reading instanceof Reading.Counts counts && counts.kind() == Kind.ME_TOO;
  }

  private static Post post(String text) {
    return new Post(Platform.OTHER, "1", "ana", 0, text, "", Post.Shape.ORIGINAL);
  }
}
