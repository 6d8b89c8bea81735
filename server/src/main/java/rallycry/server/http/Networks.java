package rallycry.server.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Networks of the internet protocol, each an address or an address with its prefix: `192.0.2.7`,
/// `10.0.0.0/8`, `2001:db8::/32`.
final class Networks {

  private final List<Network> networks;

  private record Network(InetAddress address, int prefix) {

    boolean contains(InetAddress other) {
      byte[] ours = address.getAddress();
      byte[] theirs = other.getAddress();
      if (theirs.length != ours.length) {
        return false;
      }
      int whole = prefix / 8;
      int rest = 0xff << 8 - prefix % 8 & 0xff;
      return Arrays.equals(ours, 0, whole, theirs, 0, whole)
          && (rest == 0 || (ours[whole] & rest) == (theirs[whole] & rest));
    }
  }

  private Networks(List<Network> networks) {
    this.networks = networks;
  }

  /// @throws IllegalArgumentException naming the one that cannot be read
  static Networks of(Collection<String> written) {
    return new Networks(written.stream().map(Networks::network).toList());
  }

  boolean contains(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static Network network(String written) {
    String[] parts = written.split("/", -1);
    try {
      InetAddress address = InetAddress.ofLiteral(parts[0]);
      int bits = address.getAddress().length * 8;
      int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
      if (parts.length <= 2 && prefix >= 0 && prefix <= bits) {
        return new Network(address, prefix);
      }
    } catch (IllegalArgumentException unreadable) {
      throw mistake(written, unreadable);
    }
    throw mistake(written, null);
  }

  private static IllegalArgumentException mistake(String written, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "\"%s\" is no network; write an address such as 192.0.2.7, or a network such as 10.0.0.0/8"
            .formatted(written),
        cause);
  }
}
