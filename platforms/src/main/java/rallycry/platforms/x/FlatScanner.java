package rallycry.platforms.x;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static rallycry.platforms.kit.JsonBytes.REFUSED;

import java.util.Optional;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.platforms.kit.Entities;
import rallycry.platforms.kit.JsonBytes;
import rallycry.platforms.kit.JsonText;
import rallycry.platforms.kit.LanguageTag;
import rallycry.platforms.kit.Times;

/// Reads lines of the shape of [FlatPost] in one pass over their bytes, and makes nothing but the
/// post and its texts.
///
/// Keys may stand in any order. A line that is unusual in any way is refused, never guessed at: the
/// reference reader then reads it. Where this reads a post, the reference reader reads the same
/// one. Belongs to one thread.
public final class FlatScanner {

  private static final int ID = 1;
  private static final int AUTHOR = 1 << 1;
  private static final int TIME = 1 << 2;
  private static final int TEXT = 1 << 3;
  private static final int LANGUAGE = 1 << 4;
  private static final int REFERENCES = 1 << 5;
  private static final int HISTORY = 1 << 6;
  private static final int NEEDED = ID | AUTHOR | TIME | TEXT;

  private final JsonText texts = new JsonText();
  private byte[] bytes = {};
  private int to;

  private int seen;
  private String id = "";
  private String author = "";
  private String language = "";
  private String text = "";
  private long second;
  private Shape shape = Shape.ORIGINAL;
  private int historyFrom;
  private int historyTo;

  /// Reads the line that starts at `from`.
  ///
  /// @return where the next line starts, and [#post] gives the post; or [JsonBytes#REFUSED]
  public int scan(byte[] input, int from, int end) {
    bytes = input;
    to = end;
    seen = 0;
    language = "";
    shape = Shape.ORIGINAL;
    int at = gap(from);
    if (at == to || bytes[at] != '{') {
      return REFUSED;
    }
    do {
      at = member(gap(at + 1));
    } while (at != REFUSED && at < to && bytes[at] == ',');
    if (at == REFUSED || at == to || bytes[at] != '}' || !isWhole()) {
      return REFUSED;
    }
    at = gap(at + 1);
    return at == to ? to : bytes[at] == '\n' ? at + 1 : REFUSED;
  }

  /// The post of the last line that [#scan] read.
  public Post post() {
    return new Post(Platform.X, id, author, second, Entities.undo(text), language, shape);
  }

  /// All that is needed was there, and nothing was edited.
  private boolean isWhole() {
    if ((seen & NEEDED) != NEEDED) {
      return false;
    }
    return (seen & HISTORY) == 0
        || historyTo - historyFrom == id.length()
            && new String(bytes, historyFrom, id.length(), ISO_8859_1).equals(id);
  }

  private int member(int at) {
    if (at == to || bytes[at] != '"') {
      return REFUSED;
    }
    long end = JsonBytes.string(bytes, at + 1, to);
    if (end < 0 || end > to) {
      return REFUSED;
    }
    int colon = gap((int) end + 1);
    if (colon == to || bytes[colon] != ':') {
      return REFUSED;
    }
    int after = field(at + 1, (int) end, gap(colon + 1));
    return after == REFUSED ? REFUSED : gap(after);
  }

  private int field(int key, int end, int at) {
    return switch (end - key) {
      case 2 -> is(key, "id") ? id(at) : skip(at);
      case 4 -> is(key, "text") ? text(at) : is(key, "lang") ? language(at) : skip(at);
      case 9 -> is(key, "author_id") ? author(at) : is(key, "note_post") ? REFUSED : skip(at);
      case 10 -> is(key, "created_at") ? time(at) : is(key, "note_tweet") ? REFUSED : skip(at);
      case 16 -> is(key, "referenced_posts") ? references(at) : skip(at);
      case 17 -> is(key, "referenced_tweets") ? references(at) : skip(at);
      case 21 -> is(key, "edit_history_post_ids") ? history(at) : skip(at);
      case 22 -> is(key, "edit_history_tweet_ids") ? history(at) : skip(at);
      default -> skip(at);
    };
  }

  private boolean is(int key, String name) {
    for (int i = 0; i < name.length(); i++) {
      if (bytes[key + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int id(int at) {
    long end = plain(at, ID);
    if (end != REFUSED) {
      id = latin(at + 1, (int) end);
    }
    return after(end);
  }

  private int author(int at) {
    long end = plain(at, AUTHOR);
    if (end != REFUSED) {
      author = latin(at + 1, (int) end);
    }
    return after(end);
  }

  private int time(int at) {
    long end = plain(at, TIME);
    if (end != REFUSED) {
      second = Times.isoSecond(bytes, at + 1, (int) end);
    }
    return end == REFUSED || second == Times.NONE ? REFUSED : after(end);
  }

  private int language(int at) {
    long end = plain(at, LANGUAGE);
    if (end != REFUSED) {
      language =
          end - at == 3 && bytes[at + 1] == 'e' && bytes[at + 2] == 'n'
              ? "en"
              : LanguageTag.of(latin(at + 1, (int) end));
    }
    return after(end);
  }

  private int text(int at) {
    long end = string(at, TEXT);
    if (end == REFUSED) {
      return REFUSED;
    }
    Optional<String> read = texts.read(bytes, at + 1, end);
    text = read.orElse("");
    return read.isEmpty() ? REFUSED : (int) end + 1;
  }

  /// `[{"type":"replied_to","id":"…"},…]`, with nothing else in it.
  private int references(int from) {
    if (!first(REFERENCES) || from == to || bytes[from] != '[') {
      return REFUSED;
    }
    int at = from;
    do {
      at = reference(gap(at + 1));
    } while (at != REFUSED && at < to && bytes[at] == ',');
    return at != REFUSED && at < to && bytes[at] == ']' ? at + 1 : REFUSED;
  }

  private int reference(int from) {
    if (from == to || bytes[from] != '{') {
      return REFUSED;
    }
    int at = from;
    boolean typed = false;
    do {
      int key = gap(at + 1);
      int value = keyed(key, "type") ? afterKey(key, 4) : afterKey(key, 2);
      if (value == REFUSED || !keyed(key, "type") && !keyed(key, "id")) {
        return REFUSED;
      }
      long end = string(value);
      if (end == REFUSED || keyed(key, "type") && typed) {
        return REFUSED;
      }
      if (keyed(key, "type")) {
        typed = true;
        shape = Reference.stronger(shape, Reference.of(latin(value + 1, (int) end)));
      }
      at = gap((int) end + 1);
    } while (at < to && bytes[at] == ',');
    return at < to && bytes[at] == '}' ? gap(at + 1) : REFUSED;
  }

  private boolean keyed(int at, String name) {
    return at + name.length() + 2 < to
        && bytes[at] == '"'
        && bytes[at + name.length() + 1] == '"'
        && is(at + 1, name);
  }

  /// The value behind a key of so many letters.
  private int afterKey(int key, int letters) {
    int colon = gap(Math.min(key + letters + 2, to));
    return colon < to && bytes[colon] == ':' ? gap(colon + 1) : REFUSED;
  }

  /// `["…"]`: a history of one, and so of no edit.
  private int history(int from) {
    if (!first(HISTORY) || from == to || bytes[from] != '[') {
      return REFUSED;
    }
    int at = gap(from + 1);
    long end = string(at);
    if (end == REFUSED) {
      return REFUSED;
    }
    historyFrom = at + 1;
    historyTo = (int) end;
    int close = gap((int) end + 1);
    return close < to && bytes[close] == ']' ? close + 1 : REFUSED;
  }

  private int skip(int at) {
    return JsonBytes.value(bytes, at, to);
  }

  /// A string of ASCII without escapes and not empty, as the value of a field seen the first time.
  private long plain(int at, int field) {
    return first(field) ? string(at) : REFUSED;
  }

  private long string(int at) {
    if (at >= to || bytes[at] != '"') {
      return REFUSED;
    }
    long end = JsonBytes.string(bytes, at + 1, to);
    return end > at + 1 && end < to ? end : REFUSED;
  }

  private long string(int at, int field) {
    return first(field) && at < to && bytes[at] == '"'
        ? JsonBytes.string(bytes, at + 1, to)
        : REFUSED;
  }

  private boolean first(int field) {
    boolean first = (seen & field) == 0;
    seen |= field;
    return first;
  }

  private static int after(long end) {
    return end == REFUSED ? REFUSED : (int) end + 1;
  }

  private String latin(int from, int end) {
    return new String(bytes, from, end - from, ISO_8859_1);
  }

  private int gap(int at) {
    return JsonBytes.gap(bytes, at, to);
  }
}
