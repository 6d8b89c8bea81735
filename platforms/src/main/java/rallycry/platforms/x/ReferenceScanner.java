package rallycry.platforms.x;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static rallycry.platforms.kit.JsonBytes.REFUSED;
import static rallycry.platforms.kit.JsonBytes.gap;
import static rallycry.platforms.kit.JsonBytes.stands;

import rallycry.core.post.Post.Shape;
import rallycry.platforms.kit.JsonBytes;
import rallycry.platforms.kit.Word;

/// Reads `[{"type":"replied_to","id":"…"},…]` from bytes, with nothing else in it, to a [Shape].
final class ReferenceScanner {

  private static final Word ID_KEY = Word.of("id");
  private static final Word TYPE_KEY = Word.of("type");
  private static final Word REPLIED_TO = Word.of("replied_to");

  private Shape shape = Shape.ORIGINAL;

  /// @return the position after the list, or [JsonBytes#REFUSED]
  int scan(byte[] bytes, int from, int to) {
    shape = Shape.ORIGINAL;
    if (!stands('[', bytes, from, to)) {
      return REFUSED;
    }
    int at = from;
    do {
      at = one(bytes, gap(bytes, at + 1, to), to);
    } while (stands(',', bytes, at, to));
    return stands(']', bytes, at, to) ? at + 1 : REFUSED;
  }

  /// What the list that was last read makes of its post.
  Shape shape() {
    return shape;
  }

  private int one(byte[] bytes, int from, int to) {
    if (!stands('{', bytes, from, to)) {
      return REFUSED;
    }
    int at = from;
    boolean typed = false;
    do {
      int key = gap(bytes, at + 1, to) + 1;
      if (!stands('"', bytes, key - 1, to) || key + FlatScanner.LOOKAHEAD > bytes.length) {
        return REFUSED;
      }
      boolean type = TYPE_KEY.stands(bytes, key);
      if (type ? typed : !ID_KEY.stands(bytes, key)) {
        return REFUSED;
      }
      typed |= type;
      at = value(bytes, key + (type ? TYPE_KEY : ID_KEY).length(), to, type);
    } while (stands(',', bytes, at, to));
    return stands('}', bytes, at, to) ? gap(bytes, at + 1, to) : REFUSED;
  }

  private int value(byte[] bytes, int afterKey, int to, boolean type) {
    int quote = JsonBytes.colon(bytes, afterKey, to);
    if (!stands('"', bytes, quote, to)) {
      return REFUSED;
    }
    long end = JsonBytes.string(bytes, quote + 1, to);
    if (end < 0 || end > to) {
      return REFUSED;
    }
    if (type) {
      shape = Reference.stronger(shape, type(bytes, quote + 1, (int) end));
    }
    return gap(bytes, (int) end + 1, to);
  }

  /// Most refer by replying.
  private static Shape type(byte[] bytes, int from, int to) {
    return from + FlatScanner.LOOKAHEAD <= bytes.length && REPLIED_TO.stands(bytes, from)
        ? Shape.REPLY
        : Reference.of(new String(bytes, from, to - from, ISO_8859_1));
  }
}
