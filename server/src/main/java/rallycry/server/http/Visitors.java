package rallycry.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Tells visitors apart for a [RateLimit], and for nothing else.
public final class Visitors {

  private final Networks trustedProxies;

  /// @param trustedProxies see [Listening#trustedProxies]
  public Visitors(Collection<String> trustedProxies) {
    this.trustedProxies = Networks.of(trustedProxies);
  }

  /// The network a request comes from: an IPv4 address, or the first 64 bits of an IPv6 one, since
  /// one visitor has all that follow. Never to be logged or kept.
  public String network(ServerRequest request) {
    Optional<InetAddress> peer = peer(request);
    if (peer.filter(trustedProxies::contains).isEmpty()) {
      return peer.map(Visitors::network).orElse("");
    }
    String[] hops =
        request
            .headers()
            .all(HeaderNames.X_FORWARDED_FOR, () -> List.of(""))
            .getLast()
            .split(",", -1);
    // The last one is what the trusted proxy saw itself; those before it anyone can write.
    return forwarded(hops[hops.length - 1].strip())
        .or(() -> peer)
        .map(Visitors::network)
        .orElse("");
  }

  /// Who is at the other end of the connection: a visitor, or a proxy.
  static Optional<InetAddress> peer(ServerRequest request) {
    return request.remotePeer().address() instanceof InetSocketAddress address
        ? Optional.ofNullable(address.getAddress())
        : Optional.empty();
  }

  private static Optional<InetAddress> forwarded(String hop) {
    try {
      return Optional.of(InetAddress.ofLiteral(hop));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  static String network(InetAddress address) {
    byte[] bytes = address.getAddress();
    return Arrays.toString(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, 8));
  }
}
