package rallycry.platforms.kit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/// Makes Strings of what stands between the quotes of JSON. Holds a scratch buffer and belongs to
/// one thread.
public final class JsonText {

  private char[] scratch = new char[512];

  /// The string that [JsonBytes#string] walked over.
  ///
  /// @param end what [JsonBytes#string] returned
  /// @return empty if it is not valid UTF-8, or may not be
  public Optional<String> read(byte[] bytes, int from, long end) {
    if ((end & (JsonBytes.ESCAPED | JsonBytes.WIDE)) == 0) {
      return Optional.of(new String(bytes, from, (int) end - from, ISO_8859_1));
    }
    if ((end & JsonBytes.ESCAPED) == 0) {
      return checked(new String(bytes, from, (int) end - from, UTF_8));
    }
    return unescape(bytes, from, (int) end);
  }

  private Optional<String> unescape(byte[] bytes, int from, int to) {
    if (scratch.length < to - from) {
      scratch = new char[Math.max(to - from, 2 * scratch.length)];
    }
    char[] chars = scratch;
    int length = 0;
    int at = from;
    while (at < to) {
      byte b = bytes[at];
      if (b >= 0 && b != '\\') {
        chars[length++] = (char) b;
        at++;
      } else if (b == '\\') {
        chars[length++] = escaped(bytes, at + 1);
        at += bytes[at + 1] == 'u' ? 6 : 2;
      } else {
        int end = wideEnd(bytes, at, to);
        String wide = new String(bytes, at, end - at, UTF_8);
        if (checked(wide).isEmpty()) {
          return Optional.empty();
        }
        wide.getChars(0, wide.length(), chars, length);
        length += wide.length();
        at = end;
      }
    }
    return Optional.of(new String(chars, 0, length));
  }

  private static char escaped(byte[] bytes, int at) {
    return switch (bytes[at]) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) JsonBytes.hex(bytes, at + 1);
      default -> (char) bytes[at];
    };
  }

  private static int wideEnd(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] < 0) {
      at++;
    }
    return at;
  }

  /// The decoder puts U+FFFD where bytes are no UTF-8. Where it stands, the reference reader tells
  /// whether it was written so.
  private static Optional<String> checked(String text) {
    return text.indexOf('\uFFFD') < 0 ? Optional.of(text) : Optional.empty();
  }
}
