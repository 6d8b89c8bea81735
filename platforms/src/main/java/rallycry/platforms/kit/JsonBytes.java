package rallycry.platforms.kit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Walks over JSON as bytes, eight at a time, and accepts only what the reference reader accepts.
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
  private static final int MAX_DEPTH = 16;
  private static final int MAX_DIGITS = 100;

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
  /// lowest of them ("Bit Twiddling Hacks", S. E. Anderson).
  private static long specials(long word) {
    long quote = word ^ '"' * ONES;
    long slash = word ^ '\\' * ONES;
    return (quote - ONES & ~quote | slash - ONES & ~slash | word - ' ' * ONES & ~word) & HIGH;
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

  /// Walks over a value of any kind.
  public static int value(byte[] bytes, int from, int to) {
    return value(bytes, from, to, 0);
  }

  private static int value(byte[] bytes, int at, int to, int depth) {
    if (at >= to || depth > MAX_DEPTH) {
      return REFUSED;
    }
    return switch (bytes[at]) {
      case '"' -> checkedString(bytes, at + 1, to);
      case '{' -> members(bytes, at + 1, to, depth, '}');
      case '[' -> members(bytes, at + 1, to, depth, ']');
      case 't' -> word(bytes, at, to, "true");
      case 'f' -> word(bytes, at, to, "false");
      case 'n' -> word(bytes, at, to, "null");
      default -> number(bytes, at, to);
    };
  }

  private static int checkedString(byte[] bytes, int from, int to) {
    long end = string(bytes, from, to);
    if (end == REFUSED || (end & WIDE) != 0 && !Utf8.isValid(bytes, from, (int) end)) {
      return REFUSED;
    }
    return (int) end + 1;
  }

  private static int members(byte[] bytes, int from, int to, int depth, char close) {
    int at = gap(bytes, from, to);
    if (at < to && bytes[at] == close) {
      return at + 1;
    }
    while (at < to) {
      if (close == '}') {
        at = key(bytes, at, to);
        if (at == REFUSED) {
          return REFUSED;
        }
      }
      at = value(bytes, at, to, depth + 1);
      if (at == REFUSED) {
        return REFUSED;
      }
      at = gap(bytes, at, to);
      if (at == to || bytes[at] != ',') {
        return at < to && bytes[at] == close ? at + 1 : REFUSED;
      }
      at = gap(bytes, at + 1, to);
    }
    return REFUSED;
  }

  private static int key(byte[] bytes, int at, int to) {
    if (bytes[at] != '"') {
      return REFUSED;
    }
    int end = checkedString(bytes, at + 1, to);
    if (end == REFUSED) {
      return REFUSED;
    }
    int colon = gap(bytes, end, to);
    return colon < to && bytes[colon] == ':' ? gap(bytes, colon + 1, to) : REFUSED;
  }

  private static int word(byte[] bytes, int at, int to, String word) {
    if (to - at < word.length()) {
      return REFUSED;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[at + i] != word.charAt(i)) {
        return REFUSED;
      }
    }
    return at + word.length();
  }

  /// A number without an exponent: with one, and with very many digits, the reference reader has
  /// limits of its own.
  private static int number(byte[] bytes, int from, int to) {
    int at = bytes[from] == '-' ? from + 1 : from;
    int whole = digits(bytes, at, to);
    if (whole == at || whole > at + 1 && bytes[at] == '0') {
      return REFUSED;
    }
    int end = whole;
    if (whole < to && bytes[whole] == '.') {
      end = digits(bytes, whole + 1, to);
      if (end == whole + 1) {
        return REFUSED;
      }
    }
    return end - from > MAX_DIGITS ? REFUSED : end;
  }

  private static int digits(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    return at;
  }
}
