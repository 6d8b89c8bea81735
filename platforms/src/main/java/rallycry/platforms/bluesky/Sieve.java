package rallycry.platforms.bluesky;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rallycry.platforms.kit.JsonBytes;

/// Tells from an event's bytes that it cannot concern us: of a whole network's posts, nearly all.
///
/// Walks from string to string without reading the JSON. Lets through whatever is not plainly a new
/// post without our calls and hashtags; what it lets through is read in full, and judged by
/// [Wanted]. Never holds back what concerns us: an event with an escape where it matters passes.
final class Sieve {

  private static final byte[] CREATE = "create".getBytes(US_ASCII);
  private static final byte[] UPDATE = "update".getBytes(US_ASCII);
  private static final byte[] DELETE = "delete".getBytes(US_ASCII);
  private static final byte[] TAG = "tag".getBytes(US_ASCII);
  private static final byte[] TAGS = "tags".getBytes(US_ASCII);
  private static final byte[] AT = "at:".getBytes(US_ASCII);

  private final List<byte[]> calls = new ArrayList<>();
  private final List<byte[]> hashtags = new ArrayList<>();

  /// Whether a hashtag is wanted that is not all ASCII: then any such tag is read in full.
  private final boolean wide;

  Sieve(Wanted wanted) {
    wanted.calls().forEach(call -> calls.add(call.getBytes(US_ASCII)));
    Set<String> tags = wanted.hashtags();
    tags.stream().filter(Sieve::isAscii).forEach(tag -> hashtags.add(tag.getBytes(US_ASCII)));
    wide = hashtags.size() < tags.size();
  }

  /// Whether an event has to be read.
  ///
  /// @param event one event of either wire
  boolean mayConcern(byte[] event) {
    boolean create = false;
    boolean tag = false;
    int end = event.length;
    int at = quote(event, 0);
    while (at < end) {
      long string = JsonBytes.string(event, at + 1, end);
      if (string == JsonBytes.REFUSED) {
        return true;
      }
      int from = at + 1;
      int to = (int) string;
      int after = JsonBytes.gap(event, to + 1, end);
      if (JsonBytes.stands(':', event, after, end)) {
        tag = is(TAG, event, from, to) || is(TAGS, event, from, to);
      } else if (concerns(event, from, to, string, tag)) {
        return true;
      } else {
        create |= is(CREATE, event, from, to);
      }
      at = quote(event, to + 1);
    }
    return !create;
  }

  private boolean concerns(byte[] event, int from, int to, long string, boolean tag) {
    if (tag) {
      return (string & (JsonBytes.ESCAPED | JsonBytes.WIDE)) != 0
          ? wide || (string & JsonBytes.ESCAPED) != 0
          : isHashtag(event, from, to);
    }
    return switch (event[from]) {
      case 'a' -> startsAt(event, from, to) && isCall(event, from, to, string);
      case 'u' -> is(UPDATE, event, from, to);
      case 'd' -> is(DELETE, event, from, to);
      default -> false;
    };
  }

  private boolean isCall(byte[] event, int from, int to, long string) {
    if ((string & JsonBytes.ESCAPED) != 0) {
      return true;
    }
    for (byte[] call : calls) {
      if (is(call, event, from, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHashtag(byte[] event, int from, int to) {
    for (byte[] hashtag : hashtags) {
      if (hashtag.length == to - from && isFolded(hashtag, event, from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFolded(byte[] hashtag, byte[] event, int from) {
    for (int i = 0; i < hashtag.length; i++) {
      int letter = event[from + i];
      int folded = letter >= 'A' && letter <= 'Z' ? letter | 0x20 : letter;
      if (folded != hashtag[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsAt(byte[] event, int from, int to) {
    return to - from > AT.length && is(AT, event, from, from + AT.length);
  }

  private static boolean is(byte[] word, byte[] event, int from, int to) {
    if (word.length != to - from) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (event[from + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  private static int quote(byte[] event, int from) {
    int at = from;
    while (at < event.length && event[at] != '"') {
      at++;
    }
    return at;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
