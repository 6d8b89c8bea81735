package rallycry.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import rallycry.core.publish.Bin;
import rallycry.core.publish.Edition;
import rallycry.core.publish.Momentum;
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
    json.writeNumberProperty("seq", edition.seq());
    json.writeStringProperty("at", edition.at().toString());
    json.writeNumberProperty("sightings", run.sightings());
    number("posts", edition.posts());
    number("accounts", edition.accounts());
    number("people", edition.people());
    number("storytellers", edition.storytellers());
    number("onlyWords", edition.onlyWords());
    number("supporters", edition.supporters());
    number("disclosures", edition.disclosures());
    json.writeNumberProperty("messagesPerPerson", edition.messagesPerPerson());
    for (Table table : Table.of(edition)) {
      json.writeObjectPropertyStart(table.name());
      table.rows().forEach(row -> number(row.code(), row.count()));
      json.writeEndObject();
    }
    series(edition);
    momentum(edition.momentum());
    run(run);
    json.writeEndObject();
  }

  private void series(Edition edition) {
    json.writeArrayPropertyStart("series");
    for (Bin bin : edition.series()) {
      json.writeStartObject();
      json.writeStringProperty("from", Times.iso(bin.from()));
      json.writeStringProperty("until", Times.iso(bin.until()));
      json.writeNumberProperty("people", bin.people());
      json.writeNumberProperty("total", bin.total());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void momentum(Momentum momentum) {
    json.writeObjectPropertyStart("momentum");
    if (momentum.peakHour().isPresent()) {
      json.writeStringProperty("peakHour", Times.iso(momentum.peakHour().getAsInt()));
    } else {
      json.writeNullProperty("peakHour");
    }
    number("doublingHours", momentum.doublingHours());
    number("fastestDoublingHours", momentum.fastestDoublingHours());
    number("halfLifeHours", momentum.halfLifeHours());
    json.writeBooleanProperty("goingStrong", momentum.isGoingStrong());
    json.writeStringProperty("inWords", momentum.inWords());
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

  private void number(String name, OptionalLong number) {
    if (number.isPresent()) {
      json.writeNumberProperty(name, number.getAsLong());
    } else {
      json.writeNullProperty(name);
    }
  }

  private void number(String name, OptionalDouble number) {
    if (number.isPresent()) {
      json.writeNumberProperty(name, number.getAsDouble());
    } else {
      json.writeNullProperty(name);
    }
  }
}
