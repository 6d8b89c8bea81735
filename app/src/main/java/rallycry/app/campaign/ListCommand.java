package rallycry.app.campaign;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rallycry.core.campaign.Campaign;

/// `rallycry campaign list`: which data folders hold a campaign, and which files there are to begin
/// from.
@Command(
    name = "list",
    description = "List the campaigns of the data folders here, and those to begin from.")
final class ListCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      defaultValue = ".",
      paramLabel = "FOLDER",
      description = "Where the data folders are. Default: here.")
  private Path folder = Path.of(".");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    for (Path held : children(folder).filter(Files::isDirectory).toList()) {
      var campaign = new CampaignFolder(held);
      if (campaign.isHeld()) {
        out.printf("%-20s %s%n", campaign.folder().normalize(), state(campaign));
      }
    }
    for (Path shipped : shipped()) {
      out.printf("%-20s %s%n", "(to begin from)", title(shipped));
    }
    return 0;
  }

  private static String state(CampaignFolder folder) throws IOException {
    return title(folder.file())
        + folder.closed().map(since -> ", closed since " + since).orElse("");
  }

  /// A broken one is listed too: here is where its owner sees that it is.
  private static String title(Path file) {
    try {
      Campaign campaign = CampaignFile.read(file);
      return "%s: %s".formatted(campaign.name(), campaign.title());
    } catch (CampaignException mistake) {
      return "cannot be understood: " + mistake.getMessage();
    }
  }

  private static List<Path> shipped() throws IOException {
    return children(Path.of(System.getProperty("rallycry.home", "."), "campaigns"))
        .filter(file -> file.toString().endsWith(".yaml"))
        .toList();
  }

  private static Stream<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList().stream();
    }
  }
}
