package rallycry.platforms.kit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Walks over strings of JSON as bytes, eight at a time, and accepts only what the reference reader
/// accepts; [JsonValue] does the same for whole values.
///
/// All methods take the position where they start and the end of the input, and return the position
/// after what they walked over, or [#REFUSED] for anything that is not plainly valid.
public final class JsonBytes {

  public static final int REFUSED = -1;

  /// Set beside the position by [#string] if a backslash stands in the string.
  public static final long ESCAPED = 1L << 32;

  /// Set beside the position by [#string] if the string is not all ASCII.
  public static final long WIDE = 1L << 33;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  private JsonBytes() {}

  /// Walks over spaces within a line.
  public static int gap(byte[] bytes, int from, int to) {
    int at = from;
    // Most lines have no spaces: one comparison tells.
    while (at < to
        && bytes[at] <= ' '
        && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
      at++;
    }
    return at;
  }

  /// Whether a character stands at a position, which may be [#REFUSED] or beyond the end.
  public static boolean stands(char expected, byte[] bytes, int at, int to) {
    return at >= 0 && at < to && bytes[at] == expected;
  }

  /// Walks over the colon behind a key, to the value.
  public static int colon(byte[] bytes, int from, int to) {
    int at = gap(bytes, from, to);
    return stands(':', bytes, at, to) ? gap(bytes, at + 1, to) : REFUSED;
  }

  /// Walks over the rest of a string whose opening quote has been read.
  ///
  /// @return the position of the closing quote in the low half, [#ESCAPED] and [#WIDE] above; or
  ///   [#REFUSED]. UTF-8 is not checked.
  public static long string(byte[] bytes, int from, int to) {
    long flags = 0;
    int at = from;
    while (true) {
      long special = special(bytes, at, to);
      flags |= special & WIDE;
      int position = (int) special;
      if (position >= to) {
        return REFUSED;
      }
      if (bytes[position] == '"') {
        return position | flags;
      }
      at = bytes[position] == '\\' ? escape(bytes, position + 1, to) : REFUSED;
      if (at == REFUSED) {
        return REFUSED;
      }
      flags |= ESCAPED;
    }
  }

  /// The next quote, backslash or control character, or the end; with [#WIDE] if anything before it
  /// is not ASCII.
  private static long special(byte[] bytes, int from, int to) {
    long high = 0;
    int at = from;
    for (int last = Math.min(to, bytes.length) - 8; at <= last; at += 8) {
      long word = (long) LONG.get(bytes, at);
      long hit = specials(word);
      if (hit != 0) {
        // Of this word, only what stands before the special character.
        high |= word & Long.lowestOneBit(hit) - 1;
        return at + (Long.numberOfTrailingZeros(hit) >>> 3) | wide(high);
      }
      high |= word;
    }
    while (at < to && bytes[at] != '"' && bytes[at] != '\\' && (bytes[at] & 0xff) >= ' ') {
      high |= bytes[at++];
    }
    return at | wide(high);
  }

  private static long wide(long high) {
    return (high & HIGH) == 0 ? 0 : WIDE;
  }

  /// After the closing quote of a string, whatever is in it; or the end.
  public static int stringEnd(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '"') {
      at += bytes[at] == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, to);
  }

  /// The high bit of each byte that is a quote, a backslash or a control character. Exact for the
  /// lowest of them ("Bit Twiddling Hacks", S. E. Anderson). With its second bit turned a quote is
  /// the next character after the control characters, and those stay what they are.
  private static long specials(long word) {
    long turned = word ^ ('"' ^ ' ') * ONES;
    long slash = word ^ '\\' * ONES;
    return (turned - ('!' * ONES) & ~turned | slash - ONES & ~slash) & HIGH;
  }

  private static int escape(byte[] bytes, int at, int to) {
    if (at >= to) {
      return REFUSED;
    }
    return switch (bytes[at]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 1;
      case 'u' -> at + 5 <= to && hex(bytes, at + 1) >= 0 ? at + 5 : REFUSED;
      default -> REFUSED;
    };
  }

  /// Four hexadecimal digits, or something negative.
  static int hex(byte[] bytes, int at) {
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = bytes[i] < 0 ? -1 : Character.digit(bytes[i], 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
