package rallycry.core.record;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import rallycry.core.post.Slice;
import rallycry.core.privacy.SipHash;

class WordingHashTest {

  private final WordingHash hash =
      new WordingHash(new SipHash("sixteen letters.".getBytes(US_ASCII)));

  @Test
  void textsOfZeros_areToldApartByTheirLength() {
    Set<Long> keys = new HashSet<>();
    for (int length = 0; length <= 1200; length++) {
      assertThat(keys.add(hash(new byte[length]))).as("%d zeros", length).isTrue();
    }
  }

  @Property(tries = 200)
  void anyBit_changesTheHash(@ForAll @Size(max = 1200) byte[] text) {
    Set<Long> keys = new HashSet<>();
    assertThat(keys.add(hash(text))).isTrue();
    for (int bit = 0; bit < 8 * text.length; bit++) {
      byte[] other = text.clone();
      other[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(keys.add(hash(other))).as("bit %d", bit).isTrue();
    }
  }

  @Property
  void theSameText_hasTheSameHash_whereverItStands(
      @ForAll @Size(max = 1200) byte[] text, @ForAll @IntRange(max = 40) int offset) {
    var around = new byte[text.length + 80];
    new Random(offset).nextBytes(around);
    System.arraycopy(text, 0, around, offset, text.length);
    assertThat(hash.hash(new Slice(around, offset, offset + text.length), 7))
        .isEqualTo(hash.hash(new Slice(text, 0, text.length), 7));
  }

  @Property
  void anotherAspect_isAnotherHash(
      @ForAll @Size(max = 100) byte[] text, @ForAll int one, @ForAll int two) {
    var all = new Slice(text, 0, text.length);
    assertThat(hash.hash(all, one) == hash.hash(all, two)).isEqualTo(one == two);
  }

  @Test
  void wordsInAnotherOrder_areAnotherText() {
    byte[] text = "it happened to me, and I was told that it was nothing.".getBytes(US_ASCII);
    Set<Long> keys = new HashSet<>();
    for (int turned = 0; turned < text.length; turned++) {
      byte[] other = Arrays.copyOfRange(text, turned, turned + text.length);
      System.arraycopy(text, 0, other, text.length - turned, turned);
      assertThat(keys.add(hash(other))).isTrue();
    }
  }

  @Test
  void anotherSecret_isAnotherHash() {
    byte[] text = "me too, and nobody asked before".getBytes(US_ASCII);
    var others = new WordingHash(new SipHash("sixteen letters!".getBytes(US_ASCII)));
    assertThat(others.hash(new Slice(text, 0, text.length), 0)).isNotEqualTo(hash(text));
  }

  private long hash(byte[] text) {
    return hash.hash(new Slice(text, 0, text.length), 0);
  }
}
