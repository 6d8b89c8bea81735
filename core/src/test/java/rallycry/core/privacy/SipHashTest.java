package rallycry.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import rallycry.core.ledger.Key;

class SipHashTest {

  /// `vectors_sip128` of the authors' reference implementation: the hash of the bytes 0, 1, 2, … up
  /// to each length, under the key 00 01 … 0f.
  private static final List<String> VECTORS =
      List.of(
          "a3817f04ba25a8e66df67214c7550293",
          "da87c1d86b99af44347659119b22fc45",
          "8177228da4a45dc7fca38bdef60affe4",
          "9c70b60c5267a94e5f33b6b02985ed51",
          "f88164c12d9c8faf7d0f6e7c7bcd5579",
          "1368875980776f8854527a07690e9627",
          "14eeca338b208613485ea0308fd7a15e",
          "a1f1ebbed8dbc153c0b84aa61ff08239",
          "3b62a9ba6258f5610f83e264f31497b4",
          "264499060ad9baabc47f8b02bb6d71ed",
          "00110dc378146956c95447d3f3d0fbba",
          "0151c568386b6677a2b4dc6f81e5dc18",
          "d626b266905ef35882634df68532c125",
          "9869e247e9c08b10d029934fc4b952f7",
          "31fcefac66d7de9c7ec7485fe4494902",
          "5493e99933b0a8117e08ec0f97cfc3d9");

  @Test
  void hash_isThatOfTheReference() {
    var hash = new SipHash(upTo(16));
    for (int length = 0; length < VECTORS.size(); length++) {
      assertThat(hex(hash.hash(upTo(length), 0, length))).isEqualTo(VECTORS.get(length));
    }
  }

  @Test
  void bytesAround_doNotMatter() {
    var hash = new SipHash(upTo(16));
    assertThat(hash.hash(upTo(40), 0, 11)).isEqualTo(hash.hash(upTo(11), 0, 11));
    byte[] later = new byte[40];
    System.arraycopy(upTo(11), 0, later, 17, 11);
    assertThat(hash.hash(later, 17, 28)).isEqualTo(hash.hash(upTo(11), 0, 11));
  }

  @Test
  void keyOfAnotherLength_isRefused() {
    assertThatThrownBy(() -> new SipHash(new byte[8]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 8");
  }

  private static byte[] upTo(int length) {
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  /// The reference writes its first word, our low half, before the other, each little-endian.
  private static String hex(Key key) {
    return HexFormat.of()
        .formatHex(
            ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(key.low())
                .putLong(key.high())
                .array());
  }
}
