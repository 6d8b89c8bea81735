package rallycry.server.live;

import java.io.StringWriter;
import java.util.OptionalLong;
import rallycry.core.publish.Edition;
import rallycry.core.publish.Pace;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The numbers that move, as JSON on one line. One that is hidden is null.
///
/// ```
/// {"seq":7,"at":"2026-03-08T12:00:00Z","people":12,"storytellers":null,"supporters":null,"posts":12,
///  "momentum":{"doublingMinutes":40}}
/// ```
///
/// `momentum` is null, or has either `doublingMinutes` or `ofLastWeek` (1 is the same pace).
public final class EditionJson {

  private static final JsonFactory JSON = new JsonFactory();

  private EditionJson() {}

  public static String of(Edition edition) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("seq", edition.seq());
      json.writeStringProperty("at", edition.at().toString());
      number(json, "people", edition.people());
      number(json, "storytellers", edition.storytellers());
      number(json, "supporters", edition.supporters());
      number(json, "posts", edition.posts());
      momentum(json, edition.momentum().pace());
      json.writeEndObject();
    }
    return text.toString();
  }

  /// Writes a number, or null where it is hidden.
  public static void number(JsonGenerator json, String name, OptionalLong number) {
    if (number.isPresent()) {
      json.writeNumberProperty(name, number.getAsLong());
    } else {
      json.writeNullProperty(name);
    }
  }

  private static void momentum(JsonGenerator json, Pace pace) {
    switch (pace) {
      case Pace.Unknown(), Pace.FirstDays() -> json.writeNullProperty("momentum");
      case Pace.Doubling(var time) -> {
        json.writeObjectPropertyStart("momentum");
        json.writeNumberProperty("doublingMinutes", time.toMinutes());
        json.writeEndObject();
      }
      case Pace.OfLastWeek(double share) -> {
        json.writeObjectPropertyStart("momentum");
        json.writeNumberProperty("ofLastWeek", share);
        json.writeEndObject();
      }
    }
  }
}
