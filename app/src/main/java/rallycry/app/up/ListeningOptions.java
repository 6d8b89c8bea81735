package rallycry.app.up;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import rallycry.server.http.Limits;
import rallycry.server.http.Listening;

/// Where `up` listens, and whom it believes.
final class ListeningOptions {

  @Option(
      names = {"--http-host", "--host"},
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description = "The address to listen on. Default: ${DEFAULT-VALUE}, this machine alone.")
  private String host = "127.0.0.1";

  @Option(
      names = {"--http-port", "--port"},
      defaultValue = "8080",
      paramLabel = "N",
      description = "Default: ${DEFAULT-VALUE}; 0 for any that is free.")
  private int port = 8080;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      split = ",",
      description =
          "A proxy whose X-Forwarded-For is believed: an address, or a network such as 10.0.0.0/8."
              + " May be given several times.")
  private Set<String> proxies = Set.of();

  @Option(
      names = "--metrics-from",
      defaultValue = "127.0.0.0/8,::1",
      paramLabel = "ADDRESS",
      split = ",",
      description =
          "Who may read /metrics, without a proxy in between: addresses or networks. Default: this"
              + " machine.")
  private Set<String> metricsFrom = Listening.THIS_MACHINE;

  @Option(
      names = "--tls-chain",
      paramLabel = "FILE",
      description = "Certificate chain, PEM; with --tls-key. Default: plain HTTP, for a proxy.")
  private Optional<Path> chain = Optional.empty();

  @Option(names = "--tls-key", paramLabel = "FILE", description = "Its private key, PEM.")
  private Optional<Path> key = Optional.empty();

  @Option(
      names = "--no-limits",
      description =
          "Take any number of answers from one network, and set none aside. For measuring on this"
              + " machine alone: no other --http-host is taken with it.")
  private boolean noLimits;

  Listening listening() {
    if (chain.isPresent() != key.isPresent()) {
      throw new IllegalArgumentException("TLS needs both tls-chain and tls-key, or neither.");
    }
    return new Listening(
        host,
        port,
        proxies,
        metricsFrom,
        chain.map(pem -> new Listening.Pem(pem, key.orElseThrow())),
        limits());
  }

  private Limits limits() {
    if (noLimits && !Set.of("127.0.0.1", "::1", "localhost").contains(host)) {
      throw new IllegalArgumentException(
          "--no-limits is for measuring on this machine alone. Leave out --http-host %s."
              .formatted(host));
    }
    return noLimits ? Limits.NONE : Limits.DEFAULT;
  }
}
