package rallycry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class VisitorsTest {

  @Test
  void addressesOfOneIpv6Network_areOneVisitor_howeverTheyAreWritten() {
    String network = network("2001:db8::1");
    assertThat(network("2001:db8:0:0:ffff::2")).isEqualTo(network);
    assertThat(network("2001:0DB8:0000:0000:1:2:3:4")).isEqualTo(network);
    assertThat(network("2001:db8:0:1::1")).isNotEqualTo(network);
  }

  @Test
  void ipv4Addresses_areVisitorsOfTheirOwn_alsoInsideIpv6() {
    assertThat(network("192.0.2.1")).isNotEqualTo(network("192.0.2.2"));
    assertThat(network("::ffff:192.0.2.1")).isEqualTo(network("192.0.2.1"));
  }

  private static String network(String address) {
    return Visitors.network(InetAddress.ofLiteral(address));
  }
}
