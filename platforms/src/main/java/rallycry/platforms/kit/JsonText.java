package rallycry.platforms.kit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/// Makes Strings of what stands between the quotes of JSON. Holds a scratch buffer and belongs to
/// one thread.
public final class JsonText {

  private char[] scratch = new char[512];

  /// The string that [JsonBytes#string] walked over, in bytes that are valid UTF-8.
  ///
  /// @param end what [JsonBytes#string] returned
  public String read(byte[] bytes, int from, long end) {
    if ((end & JsonBytes.ESCAPED) != 0) {
      return unescape(bytes, from, (int) end);
    }
    return new String(
        bytes, from, (int) end - from, (end & JsonBytes.WIDE) == 0 ? ISO_8859_1 : UTF_8);
  }

  private String unescape(byte[] bytes, int from, int to) {
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
        wide.getChars(0, wide.length(), chars, length);
        length += wide.length();
        at = end;
      }
    }
    return new String(chars, 0, length);
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
}
