package rallycry.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import rallycry.core.publish.Edition;
import rallycry.server.api.EditionJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The edition as JSON, after `docs/replay-output.schema.json`. A number that is hidden is null.
final class JsonReport {

  private final JsonGenerator json;

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  static void write(Edition edition, Run run, Path file) throws IOException {
    try (var out = Files.newOutputStream(file);
        var generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      new JsonReport(generator).edition(edition, run);
      generator.writeRaw('\n');
    }
  }

  private void edition(Edition edition, Run run) {
    json.writeStartObject();
    json.writeStringProperty("campaign", edition.campaign());
    EditionJson.stamp(json, edition);
    json.writeNumberProperty("sightings", run.sightings());
    EditionJson.totals(json, edition);
    edition.breakdowns().forEach(cut -> EditionJson.cells(json, cut.name(), cut));
    EditionJson.series(json, edition);
    EditionJson.momentum(json, edition.momentum());
    run(run);
    json.writeEndObject();
  }

  private void run(Run run) {
    json.writeObjectPropertyStart("run");
    json.writeArrayPropertyStart("inputs");
    run.inputs().forEach(json::writeString);
    json.writeEndArray();
    json.writeNumberProperty("takenBack", run.takenBack());
    json.writeNumberProperty("bytes", run.bytes());
    json.writeNumberProperty("seconds", run.took().toMillis() / 1e3);
    json.writeObjectPropertyStart("unreadable");
    for (Map.Entry<String, Long> reason : run.unreadable().entrySet()) {
      json.writeNumberProperty(reason.getKey(), reason.getValue());
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("firstUnreadable");
    run.firstUnreadable().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }
}
