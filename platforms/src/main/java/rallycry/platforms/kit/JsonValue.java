package rallycry.platforms.kit;

import static rallycry.platforms.kit.JsonBytes.REFUSED;

/// Walks over a value of JSON that does not matter, however it is nested, and still checks it: a
/// line that is not JSON must not pass for one.
public final class JsonValue {

  private static final int MAX_DEPTH = 16;
  private static final int MAX_DIGITS = 100;

  private JsonValue() {}

  /// The position after the value that starts at `from`, or [JsonBytes#REFUSED].
  public static int skip(byte[] bytes, int from, int to) {
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
    long end = JsonBytes.string(bytes, from, to);
    if (end == REFUSED || (end & JsonBytes.WIDE) != 0 && !Utf8.isValid(bytes, from, (int) end)) {
      return REFUSED;
    }
    return (int) end + 1;
  }

  private static int members(byte[] bytes, int from, int to, int depth, char close) {
    int at = JsonBytes.gap(bytes, from, to);
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
      at = JsonBytes.gap(bytes, at, to);
      if (at == to || bytes[at] != ',') {
        return at < to && bytes[at] == close ? at + 1 : REFUSED;
      }
      at = JsonBytes.gap(bytes, at + 1, to);
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
    return JsonBytes.colon(bytes, end, to);
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
