package rallycry.app.up;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rallycry.app.ledger.DataOption;
import rallycry.server.http.Listening;

/// `rallycry up`: a page where people answer, and where everyone sees the number move.
@Command(
    name = "up",
    description = "Serve the page where people answer.",
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

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "The address to listen on. Default: ${DEFAULT-VALUE}, this machine alone.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "N",
      description = "Default: ${DEFAULT-VALUE}; 0 for any that is free.")
  private int port = 8080;

  @Option(
      names = "--exit-to",
      defaultValue = "https://www.weather.gov/",
      paramLabel = "URL",
      description = "Where the exit button leads: somewhere neutral. Default: ${DEFAULT-VALUE}")
  private URI exit = URI.create("https://www.weather.gov/");

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description = "A proxy whose X-Forwarded-For is believed. May be given several times.")
  private Set<String> proxies = Set.of();

  @ArgGroup(exclusive = false)
  private @Nullable TlsFiles tls;

  @Option(names = "--demo", description = "Play a surge, to see the number rise and fall.")
  private boolean demo;

  /// `--tls-chain` and `--tls-key`: both or none.
  private static final class TlsFiles {

    @Option(
        names = "--tls-chain",
        required = true,
        paramLabel = "FILE",
        description = "Certificate chain, PEM.")
    private Path chain = Path.of("");

    @Option(
        names = "--tls-key",
        required = true,
        paramLabel = "FILE",
        description = "Its private key, PEM.")
    private Path key = Path.of("");

    Listening.Pem pem() {
      return new Listening.Pem(chain, key);
    }
  }

  /// Serves until the process is told to end; then lets requests under way end first.
  @Override
  public Integer call() throws IOException, InterruptedException {
    var listening = new Listening(host, port, proxies, Optional.ofNullable(tls).map(TlsFiles::pem));
    Serving serving = Serving.start(data.folder(), campaign, listening, exit, demo);
    Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "rallycry-stop"));
    System.out.printf(
        "%s is at %s%nIts data is in %s. Ctrl-C ends it; nothing is lost.%n",
        serving.title(), serving.address(), data.folder());
    Thread.currentThread().join();
    return 0;
  }
}
