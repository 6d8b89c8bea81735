package rallycry.app.review;

import java.io.StringWriter;
import java.util.List;
import rallycry.core.campaign.Setting;
import rallycry.core.story.Kept;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Texts for a program.
///
/// ```
/// [{"number":7,"purpose":"STORY","readers":"EVERYONE","standing":"AWAITING","language":"en",
///   "settings":["WORK"],"text":"…"}]
/// ```
final class TextJson {

  private TextJson() {}

  static String of(List<Kept.Text> texts) {
    var written = new StringWriter();
    try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), written)) {
      json.writeStartArray();
      texts.forEach(text -> write(json, text));
      json.writeEndArray();
    }
    return written.toString();
  }

  private static void write(JsonGenerator json, Kept.Text text) {
    json.writeStartObject();
    json.writeNumberProperty("number", text.number());
    json.writeStringProperty("purpose", text.told().purpose().name());
    json.writeStringProperty("readers", text.told().readers().name());
    json.writeStringProperty("standing", text.review().name());
    json.writeStringProperty("language", text.told().language().tag());
    json.writeArrayPropertyStart("settings");
    for (Setting setting : text.told().settings().asSet()) {
      json.writeString(setting.name());
    }
    json.writeEndArray();
    json.writeStringProperty("text", text.told().text());
    json.writeEndObject();
  }
}
