package rallycry.server.api;

import java.io.StringWriter;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import rallycry.core.publish.Bin;
import rallycry.core.publish.Breakdown;
import rallycry.core.publish.Edition;
import rallycry.core.publish.Momentum;
import rallycry.core.publish.Pace;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// An edition as JSON: the same members wherever one is written. A number that is hidden is null,
/// and so is one that cannot be told.
public final class EditionJson {

  private static final JsonFactory JSON = new JsonFactory();

  private EditionJson() {}

  /// Every total, and how fast it moves, on one line.
  public static String of(Edition edition) {
    return object(json -> {
      json.writeStringProperty("campaign", edition.campaign());
      stamp(json, edition);
      totals(json, edition);
      pace(json, edition.momentum().pace());
      momentum(json, edition.momentum());
    });
  }

  /// What an edition is, and when it was made.
  public static void stamp(JsonGenerator json, Edition edition) {
    json.writeNumberProperty("seq", edition.seq());
    json.writeStringProperty("at", edition.at().toString());
  }

  public static void totals(JsonGenerator json, Edition edition) {
    number(json, "people", edition.people());
    number(json, "atLeast", edition.atLeast());
    number(json, "storytellers", edition.storytellers());
    number(json, "onlyWords", edition.onlyWords());
    number(json, "supporters", edition.supporters());
    number(json, "posts", edition.posts());
    number(json, "accounts", edition.accounts());
    number(json, "disclosures", edition.disclosures());
    json.writeNumberProperty("messagesPerPerson", edition.messagesPerPerson());
  }

  /// One cut, as an object of code and number.
  public static void cells(JsonGenerator json, String name, Breakdown cut) {
    json.writeObjectPropertyStart(name);
    cut.cells().forEach((code, count) -> number(json, code, count));
    json.writeEndObject();
  }

  public static void series(JsonGenerator json, Edition edition) {
    json.writeArrayPropertyStart("series");
    for (Bin bin : edition.series()) {
      json.writeStartObject();
      json.writeStringProperty("from", time(bin.from()));
      json.writeStringProperty("until", time(bin.until()));
      json.writeNumberProperty("people", bin.people());
      json.writeNumberProperty("total", bin.total());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  public static void momentum(JsonGenerator json, Momentum momentum) {
    json.writeObjectPropertyStart("momentum");
    OptionalInt peak = momentum.peakHour();
    if (peak.isPresent()) {
      json.writeStringProperty("peakHour", time(peak.getAsInt()));
    } else {
      json.writeNullProperty("peakHour");
    }
    number(json, "doublingHours", momentum.doublingHours());
    number(json, "fastestDoublingHours", momentum.fastestDoublingHours());
    number(json, "halfLifeHours", momentum.halfLifeHours());
    json.writeBooleanProperty("goingStrong", momentum.isGoingStrong());
    json.writeStringProperty("inWords", momentum.inWords());
    json.writeEndObject();
  }

  /// Writes a number, or null where it is hidden.
  public static void number(JsonGenerator json, String name, OptionalLong number) {
    if (number.isPresent()) {
      json.writeNumberProperty(name, number.getAsLong());
    } else {
      json.writeNullProperty(name);
    }
  }

  /// A minute since 1970, in ISO 8601.
  public static String time(int minute) {
    return Instant.ofEpochSecond(minute * 60L).toString();
  }

  static String object(Consumer<JsonGenerator> members) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  /// For the page's script: null, or an object of either `doublingMinutes` or `ofLastWeek` (1 is
  /// the same pace).
  private static void pace(JsonGenerator json, Pace pace) {
    switch (pace) {
      case Pace.Unknown(), Pace.FirstDays() -> json.writeNullProperty("pace");
      case Pace.Doubling(var time) -> {
        json.writeObjectPropertyStart("pace");
        json.writeNumberProperty("doublingMinutes", time.toMinutes());
        json.writeEndObject();
      }
      case Pace.OfLastWeek(double share) -> {
        json.writeObjectPropertyStart("pace");
        json.writeNumberProperty("ofLastWeek", share);
        json.writeEndObject();
      }
    }
  }

  private static void number(JsonGenerator json, String name, OptionalDouble number) {
    if (number.isPresent()) {
      json.writeNumberProperty(name, number.getAsDouble());
    } else {
      json.writeNullProperty(name);
    }
  }
}
