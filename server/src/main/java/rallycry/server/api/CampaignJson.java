package rallycry.server.api;

import java.util.TreeMap;
import rallycry.core.campaign.Campaign;
import rallycry.server.page.Site;
import tools.jackson.core.JsonGenerator;

/// What is asked, and which words answer, as JSON.
final class CampaignJson {

  private CampaignJson() {}

  static String of(Site site) {
    Campaign campaign = site.campaign();
    return EditionJson.object(json -> {
      json.writeStringProperty("name", campaign.name());
      json.writeStringProperty("title", campaign.title());
      json.writeStringProperty("call", campaign.call());
      phrases(json, campaign);
      json.writeArrayPropertyStart("hashtags");
      campaign.hashtags().stream().sorted().forEach(json::writeString);
      json.writeEndArray();
      events(json, campaign);
      json.writeBooleanProperty("closed", site.closed());
      json.writeBooleanProperty("demonstration", site.demo());
    });
  }

  private static void phrases(JsonGenerator json, Campaign campaign) {
    json.writeObjectPropertyStart("phrases");
    new TreeMap<>(campaign.phrases())
        .forEach((language, phrases) -> {
          json.writeArrayPropertyStart(language);
          phrases.forEach(json::writeString);
          json.writeEndArray();
        });
    json.writeEndObject();
  }

  private static void events(JsonGenerator json, Campaign campaign) {
    json.writeArrayPropertyStart("events");
    for (Campaign.Event event : campaign.events()) {
      json.writeStartObject();
      json.writeStringProperty("at", event.at().toString());
      json.writeStringProperty("label", event.label());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
