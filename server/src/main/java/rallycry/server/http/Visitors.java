package rallycry.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.util.Set;

/// Tells visitors apart for a [RateLimit], and for nothing else.
///
/// @param trustedProxies see [Listening#trustedProxies]
public record Visitors(Set<String> trustedProxies) {

  public Visitors {
    trustedProxies = Set.copyOf(trustedProxies);
  }

  /// The network a request comes from: an IPv4 address, or the first 64 bits of an IPv6 one, since
  /// one visitor has all that follow. Never to be logged or kept.
  public String network(ServerRequest request) {
    String peer = peer(request);
    if (trustedProxies.contains(peer)) {
      String[] hops =
          request.headers().value(HeaderNames.X_FORWARDED_FOR).orElse(peer).split(",", -1);
      // The last one is what the trusted proxy saw itself; those before it anyone can write.
      peer = hops[hops.length - 1].strip();
    }
    return peer.contains(":") ? firstHalf(peer) : peer;
  }

  private static String peer(ServerRequest request) {
    return request.remotePeer().address() instanceof InetSocketAddress address
            && address.getAddress() != null
        ? address.getAddress().getHostAddress()
        : "";
  }

  private static String firstHalf(String address) {
    String[] groups = address.split(":", -1);
    return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
  }
}
