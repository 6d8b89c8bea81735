package rallycry.platforms.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rallycry.platforms.kit.http.Refused.Reason;

class ReachTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:0:1::",
        "2001:db8::1",
        "::a00:1"
      })
  void addressForSpecialUse_isNotPublic(String address) {
    assertThat(Reach.PUBLIC.mayReach(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.1.1.1", "9.255.255.255", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
  void addressOfThePublicNetwork_isPublic(String address) {
    assertThat(Reach.PUBLIC.mayReach(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @MethodSource
  void forbiddenAddress_isRefused_withItsReason(String address, Reason reason) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Reach.PUBLIC.check(URI.create(address), Set.of("bad.example")))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  static Stream<Arguments> forbiddenAddress_isRefused_withItsReason() {
    return Stream.of(
        arguments("https://localhost/users/ana", Reason.PRIVATE),
        arguments("https://127.0.0.1:8443/", Reason.PRIVATE),
        arguments("https://[::1]/", Reason.PRIVATE),
        arguments("https://[::ffff:127.0.0.1]/", Reason.PRIVATE),
        arguments("https://2130706433/", Reason.PRIVATE),
        arguments("https://0/", Reason.PRIVATE),
        arguments("http://1.1.1.1/", Reason.NOT_ENCRYPTED),
        arguments("file:///etc/hosts", Reason.NO_ADDRESS),
        arguments("https:/no-host", Reason.NO_ADDRESS),
        arguments("https://ana@1.1.1.1/", Reason.NO_ADDRESS),
        arguments("https://bad.example/", Reason.BLOCKED),
        arguments("https://www.BAD.example/", Reason.BLOCKED),
        arguments("https://nowhere.invalid/", Reason.UNKNOWN_HOST));
  }
}
