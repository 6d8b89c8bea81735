package rallycry.app.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rallycry.core.campaign.Campaign;
import rallycry.core.campaign.Setting;

class CampaignFileTest {

  @Test
  void everyMember_isRead() {
    Campaign campaign =
        CampaignFile.parse(
            "keys.yaml",
            """
            name: keys
            title: Lost keys
            call: Who has lost their keys?
            phrases: {en: [me too], es: [yo también]}
            hashtags: ["#lostkeys"]
            settings: {WORK: [office door]}
            thresholds: {review: 0.7}
            events: [{at: 2031-03-03T18:00:00Z, label: The call}]
            """);
    assertThat(campaign.title()).isEqualTo("Lost keys");
    assertThat(campaign.phrases()).containsEntry("es", List.of("yo también"));
    assertThat(campaign.hashtags()).containsExactly("lostkeys");
    assertThat(campaign.settings()).isEqualTo(Map.of(Setting.WORK, List.of("office door")));
    assertThat(campaign.thresholds().review()).isEqualTo(0.7);
    assertThat(campaign.events())
        .containsExactly(new Campaign.Event(Instant.parse("2031-03-03T18:00:00Z"), "The call"));
  }

  @Test
  void everyMistake_isTold_withItsPlaceAndWhatToWriteInstead() {
    assertThat(
            mistakes(
                """
                name: keys
                phrase: {en: [me too]}
                settings: {WROK: [office]}
                thresholds: {review: often}
                events: [{at: yesterday, label: The call}]
                """))
        .containsExactly(
            "keys.yaml:2:1: a campaign has no \"phrase\"; did you mean phrases?",
            "keys.yaml:3:12: settings has no \"WROK\"; did you mean WORK?",
            "keys.yaml:4:22: \"often\" is no threshold; write a number from 0 to 1, such as 0.4",
            "keys.yaml:5:10: an event needs \"at\" as a time such as 2017-10-15T20:21:00Z");
  }

  @Test
  void wrongShapes_areTold() {
    assertThat(mistakes("name: keys\nphrases: me too\nhashtags: lostkeys\n"))
        .containsExactly(
            "keys.yaml:2:10: phrases is written as \"name: value\" lines",
            "keys.yaml:3:11: write a list: [one, two], or a line \"- one\" for each");
  }

  @Test
  void brokenYaml_hasItsPlace() {
    assertThat(mistakes("name: [keys\n").getFirst()).startsWith("keys.yaml:2:1: not valid YAML");
    assertThat(mistakes("").getFirst()).contains("is empty");
  }

  @Test
  void unknownCampaign_namesThoseThatAreThere() {
    assertThatExceptionOfType(CampaignException.class)
        .isThrownBy(() -> CampaignFile.find("no-such-campaign"))
        .withMessageContaining("there is no campaign \"no-such-campaign\"");
  }

  private static List<String> mistakes(String yaml) {
    try {
      throw new AssertionError("taken for a campaign: " + CampaignFile.parse("keys.yaml", yaml));
    } catch (CampaignException told) {
      return String.valueOf(told.getMessage()).lines().toList();
    }
  }
}
