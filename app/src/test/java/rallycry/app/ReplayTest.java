package rallycry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way, as a user takes it: from files to numbers.
class ReplayTest {

  private static final Path ROOT = Path.of(System.getProperty("rallycry.root"));
  private static final Path REAL = ROOT.resolve("../shared/data/metoo-2017.jsonl.gz");
  private static final Path CAMPAIGN = ROOT.resolve("campaigns/metoo.yaml");
  private static final Path SAMPLE = ROOT.resolve("samples/small-campaign.jsonl");

  @TempDir private Path folder;

  @Test
  void realArchive_isCountedExactly() throws IOException {
    String numbers = replay("once", REAL);
    assertThat(numbers)
        .contains("\"sightings\":170304,")
        .contains("\"posts\":53030,")
        .contains("\"accounts\":32305,");
  }

  @Test
  void sameArchiveTwice_addsNothing() throws IOException {
    String once = replay("twice", REAL);
    String twice = replay("twice", REAL);
    assertThat(counted(twice)).isEqualTo(counted(once));
  }

  @Test
  void splitAndShuffled_countsTheSame() throws IOException {
    List<String> lines = new ArrayList<>(lines());
    Collections.shuffle(lines, new Random(3));
    int third = lines.size() / 3;
    Path a = Files.write(folder.resolve("a.jsonl"), lines.subList(0, third));
    Path b = Files.write(folder.resolve("b.jsonl"), lines.subList(third, 2 * third));
    Path c = Files.write(folder.resolve("c.jsonl"), lines.subList(2 * third, lines.size()));
    replay("split", c);
    replay("split", a);
    String last = replay("split", b);
    assertThat(tally(last)).isEqualTo(tally(replay("whole", REAL)));
  }

  @Test
  void unreadableLine_isCountedAndStopsNothing() throws IOException {
    String numbers = replay("sample", SAMPLE);
    assertThat(numbers)
        .contains("\"sightings\":241,")
        .contains("\"posts\":240,")
        .contains("\"unreadable\":{\"not valid JSON\":1}")
        .contains("small-campaign.jsonl:242");
  }

  @Test
  void recount_agrees_andTellsADifferenceByItsStatus() throws IOException {
    replay("recount", SAMPLE);
    assertThat(Rallycry.run("recount", "--data", folder.resolve("recount").toString())).isZero();
  }

  @Test
  void backup_isRestoredWithoutItsKey() throws IOException {
    replay("from", SAMPLE);
    String copy = folder.resolve("copy").toString();
    assertThat(Rallycry.run("backup", copy, "--data", folder.resolve("from").toString())).isZero();
    assertThat(Rallycry.run("restore", copy, "--data", folder.resolve("to").toString())).isZero();
    assertThat(folder.resolve("to/ledger.db")).exists();
    assertThat(folder.resolve("to/key")).doesNotExist();
  }

  @Test
  void doctor_findsAWorkingFolderWell() throws IOException {
    replay("doctor", SAMPLE);
    assertThat(Rallycry.run("doctor", "--data", folder.resolve("doctor").toString())).isZero();
  }

  @Test
  void report_holdsAllItNeeds_andNoText() throws IOException {
    Path page = folder.resolve("report.html");
    replay(
        "report", SAMPLE, "--report", page.toString(), "--csv", folder.resolve("csv").toString());
    assertThat(page)
        .content()
        .contains("people said that it happened to them")
        .doesNotContain("http://", "https://", "<script", "manager, more than once");
    assertThat(folder.resolve("csv/series.csv"))
        .content()
        .startsWith("from,until,new_people,people\r\n");
  }

  @Test
  void mistakes_areToldByTheExitStatus() {
    assertThat(Rallycry.run("replay")).isEqualTo(2);
    assertThat(
            Rallycry.run(
                "replay", "no-such-file", "--campaign", CAMPAIGN.toString(), "--no-record"))
        .isEqualTo(ExitStatus.NO_INPUT);
    assertThat(
            Rallycry.run(
                "replay", SAMPLE.toString(), "--campaign", "no-such-campaign", "--no-record"))
        .isEqualTo(ExitStatus.CONFIGURATION);
    assertThat(
            Rallycry.run(
                "replay",
                SAMPLE.toString(),
                "--campaign",
                CAMPAIGN.toString(),
                "--no-record",
                "--columns",
                "id"))
        .isEqualTo(2);
  }

  @Test
  void explain_tellsWhy_andSaysWhereThereIsNoSuchPost() {
    assertThat(Rallycry.run("explain", "Me too.", "--campaign", CAMPAIGN.toString())).isZero();
    assertThat(
            Rallycry.run(
                "replay",
                SAMPLE.toString(),
                "--campaign",
                CAMPAIGN.toString(),
                "--explain",
                "9000000000000000003"))
        .isZero();
    assertThat(
            Rallycry.run(
                "replay", SAMPLE.toString(), "--campaign", CAMPAIGN.toString(), "--explain", "1"))
        .isEqualTo(1);
  }

  /// @return the JSON it wrote
  private String replay(String data, Path archive, String... options) throws IOException {
    assertThat(archive).as("the archive to replay").exists();
    Path json = folder.resolve("out.json");
    List<String> command =
        new ArrayList<>(
            List.of(
                "replay",
                archive.toString(),
                "--campaign",
                CAMPAIGN.toString(),
                "--data",
                folder.resolve(data).toString(),
                "--json",
                json.toString()));
    command.addAll(List.of(options));
    assertThat(Rallycry.run(command.toArray(String[]::new))).isZero();
    return Files.readString(json);
  }

  /// What stands in the JSON between the time it was made and the run.
  private static String counted(String json) {
    return json.substring(json.indexOf("\"sightings\""), json.indexOf("\"run\""));
  }

  /// The same without the run's own sightings.
  private static String tally(String json) {
    return json.substring(json.indexOf("\"posts\""), json.indexOf("\"run\""));
  }

  private static List<String> lines() throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(REAL)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
