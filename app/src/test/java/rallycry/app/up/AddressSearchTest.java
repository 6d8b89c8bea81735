package rallycry.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AddressSearchTest {

  private static final InetAddress ANA = InetAddress.ofLiteral("203.0.113.101");
  private static final InetAddress BEN = InetAddress.ofLiteral("203.0.113.202");
  private static final InetAddress CHI = InetAddress.ofLiteral("2001:db8:1a2b:d07:3c4d::9cad");
  private static final List<InetAddress> ALL = List.of(ANA, BEN, CHI);

  @Test
  void everyShape_isFound() {
    for (InetAddress address : ALL) {
      for (byte[] trace : AddressSearch.traces(address)) {
        assertThat(AddressSearch.find(ALL, among(trace))).contains(address);
      }
    }
  }

  @Test
  void fourBytesOfTwoAddresses_areNoChance() {
    for (int order = 0; order < 2; order++) {
      byte[] ana = AddressSearch.bare(ANA).get(order);
      byte[] ben = AddressSearch.bare(BEN).get(order);
      assertThat(AddressSearch.find(ALL, among(ana, ben))).containsExactly(ANA, BEN);
      assertThat(AddressSearch.find(ALL, among(ana))).isEmpty();
    }
  }

  @Test
  void bytesWithoutAny_nameNobody() {
    assertThat(AddressSearch.find(ALL, among())).isEmpty();
  }

  /// Among other bytes, at no even place.
  private static byte[] among(byte[]... traces) {
    byte[] others = new byte[1_999];
    new Random(5).nextBytes(others);
    var bytes = ByteBuffer.wrap(others);
    for (int i = 0; i < traces.length; i++) {
      bytes.put(7 + 501 * i, traces[i]);
    }
    return others;
  }
}
