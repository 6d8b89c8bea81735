package rallycry.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.8, false",
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "172.16.0.0/12, 172.31.9.9, true",
    "172.16.0.0/12, 172.32.0.0, false",
    "0.0.0.0/0, 198.51.100.1, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false"
  })
  void network_holdsWhatSharesItsPrefix(String network, String address, boolean inside) {
    assertThat(Networks.of(List.of(network)).contains(InetAddress.ofLiteral(address)))
        .isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "10.0.0.0/x"})
  void whatIsNoNetwork_isToldWithWhatToWrite(String written) {
    assertThatThrownBy(() -> Networks.of(List.of(written)))
        .hasMessageContaining("\"" + written + "\" is no network; write an address");
  }

  @Test
  void noNetwork_holdsNobody() {
    assertThat(Networks.of(List.of()).contains(InetAddress.getLoopbackAddress())).isFalse();
  }
}
