package rallycry.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rallycry.app.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

  private static final Path ROOT = Path.of(System.getProperty("rallycry.root"));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 60, 6_000})
  void json_isAsItsSchemaSays(int people) throws IOException {
    Path file = folder.resolve("out.json");
    JsonReport.write(Invented.edition(people), Invented.run(), file);
    assertThat(new Schema(read(ROOT.resolve("docs/replay-output.schema.json"))).faults(read(file)))
        .isEmpty();
  }

  private static JsonNode read(Path file) throws IOException {
    return new JsonMapper().readTree(Files.readString(file));
  }
}
