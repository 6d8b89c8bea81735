package rallycry.platforms.kit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A known word and the quote that closes it, compared eight bytes at a time. A record, so that the
/// compiler takes what it holds for constants.
///
/// @param length bytes, the quote included; at most [#MAX_LENGTH]
/// @param mask of the first eight bytes, those that belong to the word
public record Word(int length, long mask, long first, long second, long last) {

  /// Bytes of the longest word that can be compared, the quote included.
  public static final int MAX_LENGTH = 24;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// @param word of ASCII without escapes, at most 23 letters
  public static Word of(String word) {
    int length = word.length() + 1;
    if (length > MAX_LENGTH) {
      throw new IllegalArgumentException("\"" + word + "\" is longer than 23 letters");
    }
    byte[] bytes = Arrays.copyOf((word + '"').getBytes(ISO_8859_1), MAX_LENGTH);
    return new Word(
        length,
        length >= 8 ? -1 : (1L << 8 * length) - 1,
        (long) LONG.get(bytes, 0),
        (long) LONG.get(bytes, 8),
        (long) LONG.get(bytes, Math.max(0, length - 8)));
  }

  /// Whether it stands at a position from which [#MAX_LENGTH] bytes can be read.
  public boolean stands(byte[] bytes, int at) {
    return ((long) LONG.get(bytes, at) & mask) == first
        && (length <= 8 || (long) LONG.get(bytes, at + length - 8) == last)
        && (length <= 16 || (long) LONG.get(bytes, at + 8) == second);
  }

  /// The position after it, if it [#stands] there; else [JsonBytes#REFUSED].
  public int after(byte[] bytes, int at) {
    return stands(bytes, at) ? at + length : JsonBytes.REFUSED;
  }
}
