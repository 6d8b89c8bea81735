package rallycry.platforms.x;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import rallycry.testkit.collect.SimulatedX;
import tools.jackson.databind.json.JsonMapper;

/// Holds what we ask of X, and what our simulation of it answers, against X's own description of
/// its API (`operations.json`).
final class DescribedByX implements SimulatedX.Witness {

  private static final String AT = "https://rallycry.example/x/operations.json";
  private static final JsonMapper JSON = new JsonMapper();

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(AT, document())));

  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final List<String> seen = new CopyOnWriteArrayList<>();

  @Override
  public void saw(
      String operation, Map<String, String> query, String body, int status, String answer) {
    seen.add(operation);
    check(operation, "query", JSON.writeValueAsString(query));
    if (!body.isEmpty()) {
      check(operation, "body", body);
    }
    if (status == 200) {
      check(operation, "answer", answer);
    } else {
      check("problem", "", answer);
    }
  }

  /// What was asked or answered otherwise than X describes it.
  List<String> faults() {
    return faults;
  }

  /// The operations that were asked for, in order.
  List<String> seen() {
    return seen;
  }

  private void check(String operation, String part, String json) {
    String place = part.isEmpty() ? operation : operation + "/" + part;
    Schema schema = registry.getSchema(SchemaLocation.of(AT + "#/$defs/" + place));
    schema
        .validate(json, InputFormat.JSON)
        .forEach(error -> faults.add(operation + " " + part + ": " + error));
  }

  private static String document() {
    try (InputStream in = DescribedByX.class.getResourceAsStream("operations.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
