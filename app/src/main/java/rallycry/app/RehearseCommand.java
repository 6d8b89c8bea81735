package rallycry.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rallycry.app.up.Rehearsal;
import rallycry.embedded.NativeSqlite;

/// `rallycry rehearse`, which the launcher calls after a build: puts SQLite's machine code where
/// later starts find it, and serves or replays what ships, so that the JVM learns what to have
/// ready.
@Command(hidden = true, description = "Run once on the sample, for the ahead-of-time cache.")
final class RehearseCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PART", description = "serve or replay: each has a cache of its own.")
  private String part = "";

  @Override
  public Integer call() throws IOException {
    NativeSqlite.unpack();
    Path home = Path.of(System.getProperty("rallycry.home", "."));
    Path folder = Files.createTempDirectory("rallycry-rehearsal");
    try {
      return switch (part) {
        case "serve" -> serve(home, folder);
        case "replay" -> replay(home, folder);
        default -> throw new IllegalArgumentException("nothing to rehearse: " + part);
      };
    } finally {
      delete(folder);
    }
  }

  private static int serve(Path home, Path folder) throws IOException {
    Path served = folder.resolve("served");
    Rehearsal.play(home.resolve("campaigns/demo.yaml"), served);
    return Rallycry.run("up", "--print-settings", "--data", served.toString());
  }

  private static int replay(Path home, Path folder) {
    String sample = home.resolve("samples/small-campaign.jsonl").toString();
    String campaign = home.resolve("campaigns/metoo.yaml").toString();
    int counted = Rallycry.run("replay", sample, "--campaign", campaign, "--no-record");
    int recorded =
        Rallycry.run(
            "replay",
            sample,
            "--campaign",
            campaign,
            "--data",
            folder.resolve("data").toString(),
            "--json",
            folder.resolve("out.json").toString(),
            "--report",
            folder.resolve("out.html").toString());
    return Math.max(counted, recorded);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
