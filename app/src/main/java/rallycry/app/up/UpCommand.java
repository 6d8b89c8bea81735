package rallycry.app.up;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rallycry.app.ledger.DataOption;
import rallycry.app.settings.GivenSettings;
import rallycry.app.settings.SettingsTable;

/// `rallycry up`: a page where people answer, and where everyone sees the number move.
@Command(
    description = "Serve the page where people answer.",
    defaultValueProvider = GivenSettings.class,
    footer = "docs/operate.md takes a small server from nothing to running.")
public final class UpCommand implements Callable<Integer> {

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--campaign",
      paramLabel = "NAME",
      description =
          "On the first run: the campaign to serve, a name among campaigns/ or a path. Default: a"
              + " demonstration.")
  private Optional<String> campaign = Optional.empty();

  @Mixin private ListeningOptions listening = new ListeningOptions();

  @Option(
      names = "--exit-to",
      defaultValue = "https://www.weather.gov/",
      paramLabel = "URL",
      description = "Where the exit button leads: somewhere neutral. Default: ${DEFAULT-VALUE}")
  private URI exit = URI.create("https://www.weather.gov/");

  @Mixin private ReachOptions reach = new ReachOptions();

  @Option(names = "--demo", description = "Play a surge, to see the number rise and fall.")
  private boolean demo;

  @Option(
      names = "--stop-delay",
      defaultValue = "0",
      paramLabel = "SECONDS",
      description =
          "How long to go on serving after /health/ready says no, for a proxy to look elsewhere."
              + " Default: ${DEFAULT-VALUE}")
  private int stopDelay;

  @Option(
      names = "--print-settings",
      description = "Only print every setting in effect, and where it comes from.")
  private boolean printSettings;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Serves until the process is told to end; then lets requests under way end first.
  @Override
  public Integer call() throws IOException, InterruptedException {
    if (printSettings) {
      spec.commandLine().getOut().print(SettingsTable.of(spec));
      spec.commandLine().getOut().flush();
      return 0;
    }
    Serving serving =
        Serving.start(data.folder(), campaign, listening.listening(), reach.reach(), exit, demo);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> serving.stop(Duration.ofSeconds(stopDelay)), "rallycry-stop"));
    System.out.println(serving.title() + " is at " + serving.address());
    System.out.println("Its data is in " + data.folder() + ". Ctrl-C ends it; nothing is lost.");
    Thread.currentThread().join();
    return 0;
  }
}
