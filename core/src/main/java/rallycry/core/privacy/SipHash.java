package rallycry.core.privacy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import rallycry.core.ledger.Key;

/// SipHash-2-4 with 128 bits of output: a keyed pseudorandom function that is fast on short input.
///
/// Source: J.-P. Aumasson, D. J. Bernstein, "SipHash: a fast short-input PRF", INDOCRYPT 2012, and
/// the authors' reference implementation for the 128-bit variant.
public final class SipHash {

  /// Bytes of a key.
  public static final int KEY_SIZE = 16;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long k0;
  private final long k1;

  /// @param key exactly [#KEY_SIZE] bytes
  public SipHash(byte[] key) {
    if (key.length != KEY_SIZE) {
      throw new IllegalArgumentException("SipHash takes a key of 16 bytes, not " + key.length);
    }
    k0 = (long) LONG.get(key, 0);
    k1 = (long) LONG.get(key, 8);
  }

  /// The hash of the bytes from one place to before another.
  ///
  /// The state lives in locals of this one method. In an object of its own it stays in registers
  /// only where the compiler takes every round into the same code, and in a long run it does not:
  /// that takes three times as long.
  public Key hash(byte[] input, int from, int to) {
    long v0 = 0x736f6d6570736575L ^ k0;
    long v1 = 0x646f72616e646f6dL ^ k1 ^ 0xee;
    long v2 = 0x6c7967656e657261L ^ k0;
    long v3 = 0x7465646279746573L ^ k1;
    int last = to - (to - from) % Long.BYTES;
    for (int at = from; at <= last; at += Long.BYTES) {
      long word = at < last ? (long) LONG.get(input, at) : lastWord(input, from, to);
      v3 ^= word;
      for (int round = 0; round < 2; round++) {
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
    }
    v2 ^= 0xee;
    long low = 0;
    for (int round = 0; round < 8; round++) {
      if (round == 4) {
        low = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
      }
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
    return new Key(v0 ^ v1 ^ v2 ^ v3, low);
  }

  /// The length, and below it the bytes, fewer than eight, that are no whole word.
  private static long lastWord(byte[] input, int from, int to) {
    int length = to - from;
    return (long) length << 56 | rest(input, to - length % Long.BYTES, to);
  }

  /// The last bytes, fewer than eight, as a little-endian number.
  private static long rest(byte[] input, int from, int to) {
    if (from < to && to >= Long.BYTES) {
      return (long) LONG.get(input, to - Long.BYTES) >>> Long.SIZE - 8 * (to - from);
    }
    long rest = 0;
    for (int i = from; i < to; i++) {
      rest |= (input[i] & 0xffL) << 8 * (i - from);
    }
    return rest;
  }
}
