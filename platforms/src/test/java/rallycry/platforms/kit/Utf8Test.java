package rallycry.platforms.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Utf8Test {

  @Property(tries = 20_000)
  void isValid_wherePlatformsDecoderSaysSo(@ForAll("bytes") byte[] bytes) {
    assertThat(Utf8.isValid(bytes, 0, bytes.length)).isEqualTo(decodes(bytes));
  }

  /// Of the bytes at which the rules change, and of whole characters.
  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<byte[]> edges =
        Arbitraries.of(
                0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed,
                0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff)
            .map(edge -> new byte[] {edge.byteValue()});
    Arbitrary<byte[]> characters =
        Arbitraries.of("me too, said ten of us", "é", "漢", "🌱", "\uFFFD")
            .map(c -> c.getBytes(UTF_8));
    return Arbitraries.oneOf(edges, characters).list().ofMaxSize(6).map(Utf8Test::join);
  }

  private static byte[] join(Iterable<byte[]> parts) {
    var whole = ByteBuffer.allocate(256);
    parts.forEach(whole::put);
    byte[] bytes = new byte[whole.position()];
    whole.flip().get(bytes);
    return bytes;
  }

  private static boolean decodes(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
