package rallycry.platforms.kit.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/// Tells addresses of the public network from those for special use (the registries of RFC 6890).
final class PublicAddress {

  private static final List<Block> NOT_PUBLIC =
      List.of(
          new Block("0.0.0.0", 8),
          new Block("10.0.0.0", 8),
          new Block("100.64.0.0", 10),
          new Block("127.0.0.0", 8),
          new Block("169.254.0.0", 16),
          new Block("172.16.0.0", 12),
          new Block("192.0.0.0", 24),
          new Block("192.0.2.0", 24),
          new Block("192.88.99.0", 24),
          new Block("192.168.0.0", 16),
          new Block("198.18.0.0", 15),
          new Block("198.51.100.0", 24),
          new Block("203.0.113.0", 24),
          new Block("224.0.0.0", 3),
          // Of what is public in IPv6, these carry an address of IPv4 within, or are for papers.
          new Block("2001::", 23),
          new Block("2001:db8::", 32),
          new Block("2002::", 16),
          new Block("3fff::", 20));

  private static final Block PUBLIC_6 = new Block("2000::", 3);

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    boolean known = address instanceof Inet4Address || PUBLIC_6.holds(address);
    return known && NOT_PUBLIC.stream().noneMatch(block -> block.holds(address));
  }

  /// Addresses that begin with the same bits.
  private record Block(InetAddress first, int bits) {

    Block(String first, int bits) {
      this(InetAddress.ofLiteral(first), bits);
    }

    boolean holds(InetAddress address) {
      byte[] mine = first.getAddress();
      byte[] other = address.getAddress();
      if (mine.length != other.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit & 7);
        if ((mine[bit >> 3] & mask) != (other[bit >> 3] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
