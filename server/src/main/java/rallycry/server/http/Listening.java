package rallycry.server.http;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Where the server listens.
///
/// @param host name or address to bind; `127.0.0.1` for this machine alone
/// @param port 0 for any that is free
/// @param trustedProxies addresses whose `X-Forwarded-For` is believed; of anyone else it is not
///   read
/// @param tls empty where a proxy in front speaks TLS
public record Listening(String host, int port, Set<String> trustedProxies, Optional<Pem> tls) {

  /// A certificate chain and its private key, as PEM files.
  public record Pem(Path chain, Path key) {}

  public Listening {
    trustedProxies = Set.copyOf(trustedProxies);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is from 0 to 65535, not " + port);
    }
  }

  /// This machine alone.
  public static Listening local(int port) {
    return new Listening("127.0.0.1", port, Set.of(), Optional.empty());
  }
}
