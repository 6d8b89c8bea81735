package rallycry.server.http;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Where the server listens.
///
/// @param host name or address to bind; `127.0.0.1` for this machine alone
/// @param port 0 for any that is free
/// @param trustedProxies addresses and networks (`10.0.0.0/8`) whose `X-Forwarded-For` is believed;
///   of anyone else it is not read
/// @param metricsFrom addresses and networks that may read the metrics, without a proxy in between
/// @param tls empty where a proxy in front speaks TLS
/// @param limits how much it takes
public record Listening(
    String host,
    int port,
    Set<String> trustedProxies,
    Set<String> metricsFrom,
    Optional<Pem> tls,
    Limits limits) {

  /// This machine, under both its addresses.
  public static final Set<String> THIS_MACHINE = Set.of("127.0.0.0/8", "::1");

  /// A certificate chain and its private key, as PEM files.
  public record Pem(Path chain, Path key) {}

  public Listening {
    trustedProxies = Set.copyOf(trustedProxies);
    metricsFrom = Set.copyOf(metricsFrom);
    Networks.of(trustedProxies);
    Networks.of(metricsFrom);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is from 0 to 65535, not " + port);
    }
  }

  /// The same with other limits.
  public Listening within(Limits others) {
    return new Listening(host, port, trustedProxies, metricsFrom, tls, others);
  }

  /// The same behind other proxies.
  public Listening behind(Set<String> proxies) {
    return new Listening(host, port, proxies, metricsFrom, tls, limits);
  }

  /// This machine alone.
  public static Listening local(int port) {
    return new Listening(
        "127.0.0.1", port, Set.of(), THIS_MACHINE, Optional.empty(), Limits.DEFAULT);
  }
}
