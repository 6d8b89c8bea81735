package rallycry.core.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import rallycry.core.ledger.Key;
import rallycry.core.post.Slice;
import rallycry.core.privacy.SipHash;

/// A keyed hash for texts, more than twice as fast as a pseudorandom function: it takes two words
/// with one multiplication, and then the sum of those, the length and what else tells wordings
/// apart with three more.
///
/// Whoever does not know the secret, and sees no hashes, finds no two wordings that collide with a
/// chance above some 2^-61. The sum is NH (J. Black, S. Halevi, H. Krawczyk, T. Krovetz, P.
/// Rogaway, "UMAC: Fast and Secure Message Authentication", CRYPTO 1999), for texts of one length;
/// what follows is MULTILINEAR with secrets of 128 bits (D. Lemire, O. Kaser, "Strongly Universal
/// String Hashing is Fast", The Computer Journal 2014), without the carries from its lower half.
final class WordingHash {

  /// Bytes that NH takes with one multiplication.
  private static final int PAIR = 2 * Long.BYTES;

  /// Bytes of the longest text that there is a secret for; rare ones are longer.
  private static final int LONGEST = 1024;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// For what is longer, or no pair.
  private final SipHash others;

  /// Two words for each pair of a text.
  private final long[] secret = new long[LONGEST / Long.BYTES];

  private final Key ofHigh;
  private final Key ofLow;
  private final Key ofAspect;

  /// @param random gives the secrets
  WordingHash(SipHash random) {
    others = random;
    for (int i = 0; i < secret.length; i += 2) {
      Key pair = random.hash(new byte[] {'s', (byte) i}, 0, 2);
      secret[i] = pair.high();
      secret[i + 1] = pair.low();
    }
    ofHigh = random.hash(new byte[] {'h'}, 0, 1);
    ofLow = random.hash(new byte[] {'l'}, 0, 1);
    ofAspect = random.hash(new byte[] {'a'}, 0, 1);
  }

  /// @param aspect what else tells wordings apart
  long hash(Slice text, int aspect) {
    long rest = (long) text.length() << 32 | aspect & 0xffff_ffffL;
    return hash(text) + product(ofAspect, rest);
  }

  private long hash(Slice text) {
    if (text.length() < PAIR || text.length() > LONGEST) {
      Key whole = others.hash(text.bytes(), text.from(), text.to());
      return brief(whole.high(), whole.low());
    }
    return sum(text.bytes(), text.from(), text.to());
  }

  /// The sum, modulo 2^128, of what each pair of words makes with its secrets, brought to 64 bits.
  /// The last pair ends with the text, though it may share bytes with the one before.
  private long sum(byte[] text, int from, int to) {
    long high = 0;
    long low = 0;
    int key = 0;
    for (int at = from; at < to; at += PAIR) {
      int pair = Math.min(at, to - PAIR);
      long one = (long) LONG.get(text, pair) + secret[key++];
      long two = (long) LONG.get(text, pair + Long.BYTES) + secret[key++];
      long product = one * two;
      low += product;
      high +=
          Math.unsignedMultiplyHigh(one, two) + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
    }
    return brief(high, low);
  }

  private long brief(long high, long low) {
    return product(ofHigh, high) + product(ofLow, low);
  }

  /// The upper half of a product modulo 2^128.
  private static long product(Key secret, long word) {
    return Math.unsignedMultiplyHigh(secret.low(), word) + secret.high() * word;
  }
}
