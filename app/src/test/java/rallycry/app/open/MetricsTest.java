package rallycry.app.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;

/// What an operator watches is what the page says.
class MetricsTest {

  private static final Path OPERATE =
      Path.of(System.getProperty("rallycry.root"), "docs", "operate.md");

  @TempDir private Path data;

  @Test
  void everyMetric_isDocumented_andNoOther() throws Exception {
    try (var served = new Served(data)) {
      served.get("/");
      served.get("/nowhere");
      assertThat(names("# HELP (rallycry_\\w+)", served.get("/metrics").body()))
          .isEqualTo(names("(?m)`(rallycry_\\w+)`[^\\n]*\\|$", Files.readString(OPERATE)));
    }
  }

  @Test
  void peopleBelowTen_areNotEvenHere() throws Exception {
    try (var served = new Served(data)) {
      served.answer(Platform.WEB, Outcome.ME_TOO, 9);
      served.awaitEdition();
      assertThat(served.get("/metrics").body()).contains("rallycry_people NaN");
      served.answer(Platform.WEB, Outcome.ME_TOO, 1);
      served.awaitEdition();
      assertThat(served.get("/metrics").body()).contains("rallycry_people 10.0");
    }
  }

  @Test
  void request_isTimedByItsRoute_andNeverByWhatAVisitorWrote() throws Exception {
    try (var served = new Served(data)) {
      served.get("/assets/something-of-a-visitors-own.css");
      assertThat(served.get("/metrics").body())
          .contains("route=\"/assets/{name}\"")
          .doesNotContain("visitors-own");
    }
  }

  private static SortedSet<String> names(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .flatMap(found ->
            Pattern.compile("rallycry_\\w+")
                .matcher(found.group())
                .results()
                .map(name -> name.group()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
