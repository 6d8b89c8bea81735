package rallycry.platforms.activitypub.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rallycry.platforms.kit.Json;

/// Held against the examples of RFC 8785.
class JcsTest {

  /// 3.2.2 and 3.2.4.
  @Test
  void exampleOfTheStandard_comesOutAsPrinted() {
    assertThat(
            canonical(
                """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """))
        .isEqualTo(
            "{\"literals\":[null,true,false],"
                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /// 3.2.3: by UTF-16 units, so that what needs two of them comes before U+FB33.
  @Test
  void names_areOrderedByTheirUnits() {
    assertThat(canonical("{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5}"))
        .isEqualTo("{\"\\r\":2,\"1\":4,\"€\":1,\"😀\":5,\"\ufb33\":3}");
  }

  @Test
  void nothing_isWrittenToo() {
    assertThat(canonical("{\"b\":[],\"a\":{}}")).isEqualTo("{\"a\":{},\"b\":[]}");
  }

  /// Appendix B.
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555555, 333333333.3333333",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2",
  })
  void numbers_areWrittenAsByEcmaScript(String bits, String written) {
    double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(Jcs.number(number)).isEqualTo(written);
  }

  private static String canonical(String json) {
    byte[] bytes = json.getBytes(UTF_8);
    return Jcs.canonical(Json.read(bytes, 0, bytes.length));
  }
}
