package rallycry.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rallycry.core.collect.Missed;
import rallycry.core.collect.SourceHealth;
import tools.jackson.core.JsonGenerator;

/// How each way to another platform is doing, as `openapi.json` describes it.
public final class SourcesJson {

  private SourcesJson() {}

  public static String of(List<SourceHealth> sources) {
    return EditionJson.object(json -> {
      json.writeArrayPropertyStart("sources");
      sources.forEach(source -> one(json, source));
      json.writeEndArray();
    });
  }

  private static void one(JsonGenerator json, SourceHealth source) {
    json.writeStartObject();
    json.writeStringProperty("source", source.source());
    json.writeStringProperty("platform", source.platform().name());
    json.writeStringProperty("state", source.state().name());
    json.writeStringProperty("since", source.since().toString());
    json.writeName("lastHeard");
    source.lastHeard().map(Instant::toString).ifPresentOrElse(json::writeString, json::writeNull);
    json.writeNumberProperty("heard", source.heard());
    json.writeNumberProperty("changed", source.changed());
    json.writeArrayPropertyStart("can");
    source.abilities().can().stream().sorted().forEach(can -> json.writeString(can.name()));
    json.writeEndArray();
    missed(json, source);
    json.writeEndObject();
  }

  private static void missed(JsonGenerator json, SourceHealth source) {
    counts(json, "failures", source.failures());
    gaps(json, source.gaps());
    counts(json, "caps", source.caps());
    counts(json, "unreadable", source.unreadable());
    json.writeName("replies");
    source
        .allReplies()
        .ifPresentOrElse(
            all -> pair(json, "found", all.found(), "reported", all.reported()), json::writeNull);
    json.writeNumberProperty("complaints", source.complaints());
    json.writeName("uncounting");
    source
        .uncounting()
        .ifPresentOrElse(
            took -> pair(json, "p50", took.p50().toSeconds(), "p99", took.p99().toSeconds()),
            json::writeNull);
  }

  private static void gaps(JsonGenerator json, List<Missed.Gap> gaps) {
    json.writeArrayPropertyStart("gaps");
    for (Missed.Gap gap : gaps) {
      json.writeStartObject();
      json.writeStringProperty("from", gap.from().toString());
      json.writeStringProperty("to", gap.to().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void counts(JsonGenerator json, String name, Map<String, Long> counts) {
    json.writeObjectPropertyStart(name);
    new TreeMap<>(counts).forEach(json::writeNumberProperty);
    json.writeEndObject();
  }

  private static void pair(JsonGenerator json, String one, long first, String other, long second) {
    json.writeStartObject();
    json.writeNumberProperty(one, first);
    json.writeNumberProperty(other, second);
    json.writeEndObject();
  }
}
