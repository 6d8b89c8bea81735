package rallycry.app.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import rallycry.core.campaign.Campaign;
import rallycry.core.publish.Edition;

/// Where an edition goes besides the terminal.
public final class Outputs {

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Write a page to read and print.")
  private Optional<Path> report = Optional.empty();

  @Option(names = "--json", paramLabel = "FILE.json", description = "Write every number as JSON.")
  private Optional<Path> json = Optional.empty();

  @Option(names = "--csv", paramLabel = "DIR", description = "Write every table as CSV.")
  private Optional<Path> csv = Optional.empty();

  /// Writes what was asked for, and the summary to `out`.
  public void write(Campaign campaign, Edition edition, Run run, PrintStream out)
      throws IOException {
    if (json.isPresent()) {
      JsonReport.write(edition, run, json.get());
    }
    if (csv.isPresent()) {
      CsvTables.write(edition, csv.get());
    }
    if (report.isPresent()) {
      Files.writeString(report.get(), new ReportPage(campaign, edition, run).html());
    }
    out.println(Summary.of(edition, run));
  }
}
