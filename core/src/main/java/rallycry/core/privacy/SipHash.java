package rallycry.core.privacy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import rallycry.core.ledger.Key;

/// SipHash-2-4 with 128 bits of output: a keyed pseudorandom function that is fast on short input.
///
/// Source: J.-P. Aumasson, D. J. Bernstein, "SipHash: a fast short-input PRF", INDOCRYPT 2012, and
/// the authors' reference implementation for the 128-bit variant.
final class SipHash {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long k0;
  private final long k1;

  /// @param key exactly 16 bytes
  SipHash(byte[] key) {
    if (key.length != 16) {
      throw new IllegalArgumentException("SipHash takes a key of 16 bytes, not " + key.length);
    }
    k0 = (long) LONG.get(key, 0);
    k1 = (long) LONG.get(key, 8);
  }

  Key hash(byte[] input, int length) {
    long v0 = 0x736f6d6570736575L ^ k0;
    long v1 = 0x646f72616e646f6dL ^ k1 ^ 0xee;
    long v2 = 0x6c7967656e657261L ^ k0;
    long v3 = 0x7465646279746573L ^ k1;
    int words = length & ~7;
    long low = 0;
    // Rounds are counted rather than written out: two for each word of input, four for each half of
    // the output.
    for (int at = 0; at <= words + 16; at += 8) {
      long word = 0;
      int rounds = 2;
      if (at < words) {
        word = (long) LONG.get(input, at);
      } else if (at == words) {
        word = lastWord(input, words, length);
      } else {
        rounds = 4;
        if (at == words + 8) {
          v2 ^= 0xee;
        } else {
          v1 ^= 0xdd;
        }
      }
      v3 ^= word;
      for (int i = 0; i < rounds; i++) {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
      }
      v0 ^= word;
      if (at == words + 8) {
        low = v0 ^ v1 ^ v2 ^ v3;
      }
    }
    return new Key(v0 ^ v1 ^ v2 ^ v3, low);
  }

  private static long lastWord(byte[] input, int from, int length) {
    long word = (long) length << 56;
    for (int i = from; i < length; i++) {
      word |= (input[i] & 0xffL) << 8 * (i - from);
    }
    return word;
  }
}
