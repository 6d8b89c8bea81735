package rallycry.platforms.kit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/// Makes Strings of what stands between the quotes of JSON. Holds a scratch buffer and belongs to
/// one thread.
public final class JsonText {

  private char[] scratch = new char[512];
  private int length;

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
    length = 0;
    int at = from;
    while (at < to) {
      byte b = bytes[at];
      if (b == '\\') {
        at = escape(bytes, at + 1);
      } else if (b >= 0) {
        scratch[length++] = (char) b;
        at++;
      } else {
        int end = wideEnd(bytes, at, to);
        Optional<String> wide = checked(new String(bytes, at, end - at, UTF_8));
        if (wide.isEmpty()) {
          return wide;
        }
        wide.get().getChars(0, wide.get().length(), scratch, length);
        length += wide.get().length();
        at = end;
      }
    }
    return Optional.of(new String(scratch, 0, length));
  }

  private int escape(byte[] bytes, int at) {
    char c =
        switch (bytes[at]) {
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'u' -> (char) JsonBytes.hex(bytes, at + 1);
          default -> (char) bytes[at];
        };
    scratch[length++] = c;
    return bytes[at] == 'u' ? at + 5 : at + 1;
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
