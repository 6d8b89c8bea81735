package rallycry.platforms.x;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static rallycry.platforms.kit.JsonBytes.REFUSED;

import java.util.Arrays;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.core.post.Sighting;
import rallycry.core.post.Slice;
import rallycry.platforms.kit.Entities;
import rallycry.platforms.kit.JsonBytes;
import rallycry.platforms.kit.JsonText;
import rallycry.platforms.kit.JsonValue;
import rallycry.platforms.kit.LanguageTag;
import rallycry.platforms.kit.Times;
import rallycry.platforms.kit.Utf8;
import rallycry.platforms.kit.Word;

/// Reads lines of the shape of [FlatPost] in one pass over their bytes, and copies nothing: it is
/// itself the sighting of the last line it read.
///
/// Keys may stand in any order. A line that is unusual in any way is refused, never guessed at: the
/// reference reader then reads it. Where this reads a post, the reference reader reads the same
/// one. Belongs to one thread.
public final class FlatScanner implements Sighting {

  /// Bytes that are looked at together, and some more.
  public static final int LOOKAHEAD = Word.MAX_LENGTH + 8;

  private static final int ID = 1;
  private static final int AUTHOR = 1 << 1;
  private static final int TIME = 1 << 2;
  private static final int TEXT = 1 << 3;
  private static final int LANGUAGE = 1 << 4;
  private static final int REFERENCES = 1 << 5;
  private static final int HISTORY = 1 << 6;
  private static final int UNNEEDED = 0;
  private static final int NEEDED = ID | AUTHOR | TIME | TEXT;

  private static final Word ID_KEY = Word.of("id");
  private static final Word AUTHOR_KEY = Word.of("author_id");
  private static final Word TIME_KEY = Word.of("created_at");
  private static final Word TEXT_KEY = Word.of("text");
  private static final Word LANGUAGE_KEY = Word.of("lang");
  private static final Word CONVERSATION_KEY = Word.of("conversation_id");
  private static final Word METRICS_KEY = Word.of("public_metrics");
  private static final Word TWEETS_KEY = Word.of("referenced_tweets");
  private static final Word POSTS_KEY = Word.of("referenced_posts");
  private static final Word TWEET_HISTORY_KEY = Word.of("edit_history_tweet_ids");
  private static final Word POST_HISTORY_KEY = Word.of("edit_history_post_ids");
  private static final Word TWEET_NOTE_KEY = Word.of("note_tweet");
  private static final Word POST_NOTE_KEY = Word.of("note_post");

  private final JsonText texts = new JsonText();
  private final ReferenceScanner references = new ReferenceScanner();
  private byte[] bytes = {};
  private int to;

  private int seen;
  private int idFrom;
  private int idTo;
  private int authorFrom;
  private int authorTo;
  private int textFrom;
  private long textEnd;
  private String language = "";
  private long second;
  private Shape shape = Shape.ORIGINAL;
  private int historyFrom;
  private int historyTo;

  /// Reads the line that starts at `from`. In the last [#LOOKAHEAD] bytes of the array, whatever
  /// `end` is, no key is read: an array should be that much longer than its lines.
  ///
  /// @return where the next line starts; or [JsonBytes#REFUSED], and there is no sighting
  public int scan(byte[] input, int from, int end) {
    bytes = input;
    to = end;
    seen = 0;
    language = "";
    shape = Shape.ORIGINAL;
    int at = gap(from);
    if (!stands('{', at)) {
      return REFUSED;
    }
    do {
      at = member(gap(at + 1));
    } while (stands(',', at));
    if (!stands('}', at) || !isWhole()) {
      return REFUSED;
    }
    at = gap(at + 1);
    return at == to ? to : bytes[at] == '\n' ? at + 1 : REFUSED;
  }

  @Override
  public Platform platform() {
    return Platform.X;
  }

  @Override
  public Slice id() {
    return new Slice(bytes, idFrom, idTo);
  }

  @Override
  public Slice author() {
    return new Slice(bytes, authorFrom, authorTo);
  }

  @Override
  public long second() {
    return second;
  }

  @Override
  public Slice text() {
    return new Slice(bytes, textFrom, (int) textEnd);
  }

  @Override
  public String language() {
    return language;
  }

  @Override
  public Shape shape() {
    return shape;
  }

  @Override
  public Post post() {
    String text = Entities.undo(texts.read(bytes, textFrom, textEnd));
    return new Post(
        Platform.X,
        latin(idFrom, idTo),
        latin(authorFrom, authorTo),
        second,
        text,
        language,
        shape);
  }

  /// All that is needed was there, and nothing was edited.
  private boolean isWhole() {
    if ((seen & NEEDED) != NEEDED) {
      return false;
    }
    return (seen & HISTORY) == 0
        || Arrays.equals(bytes, historyFrom, historyTo, bytes, idFrom, idTo);
  }

  private int member(int at) {
    if (!stands('"', at) || at + LOOKAHEAD > bytes.length) {
      return REFUSED;
    }
    int after = field(at + 1);
    return after == REFUSED ? REFUSED : gap(after);
  }

  /// First which field it is, then its value in one place: what stands in several, the compiler
  /// compiles as often.
  private int field(int key) {
    int field = UNNEEDED;
    int after = REFUSED;
    switch (bytes[key]) {
      case 'i' -> {
        field = ID;
        after = ID_KEY.after(bytes, key);
      }
      case 'a' -> {
        field = AUTHOR;
        after = AUTHOR_KEY.after(bytes, key);
      }
      case 't' -> {
        field = TEXT;
        after = TEXT_KEY.after(bytes, key);
      }
      case 'l' -> {
        field = LANGUAGE;
        after = LANGUAGE_KEY.after(bytes, key);
      }
      case 'c' -> {
        after = CONVERSATION_KEY.after(bytes, key);
        if (after == REFUSED) {
          field = TIME;
          after = TIME_KEY.after(bytes, key);
        }
      }
      case 'p' -> after = METRICS_KEY.after(bytes, key);
      default -> {
        // One of the rare ones.
      }
    }
    if (after == REFUSED) {
      return rare(key);
    }
    int value = value(after);
    return field == UNNEEDED ? unneeded(value) : string(field, value);
  }

  /// The value of a field that matters, seen the first time.
  private int string(int field, int at) {
    int from = at + 1;
    long end = first(field) ? string(at) : REFUSED;
    boolean good = end != REFUSED && (field == TEXT ? text(from, end) : plain(field, from, end));
    return good ? (int) end + 1 : REFUSED;
  }

  private boolean text(int from, long end) {
    textFrom = from;
    textEnd = end;
    return (end & JsonBytes.WIDE) == 0 || Utf8.isValid(bytes, from, (int) end);
  }

  /// What is of ASCII without escapes, and not empty.
  private boolean plain(int field, int from, long end) {
    if (end <= from || end >= to) {
      return false;
    }
    switch (field) {
      case ID -> {
        idFrom = from;
        idTo = (int) end;
      }
      case AUTHOR -> {
        authorFrom = from;
        authorTo = (int) end;
      }
      case LANGUAGE -> language = language(from, (int) end);
      default -> second = Times.isoSecond(bytes, from, (int) end);
    }
    return field != TIME || second != Times.NONE;
  }

  private String language(int from, int end) {
    return end - from == 2 && bytes[from] == 'e' && bytes[from + 1] == 'n'
        ? "en"
        : LanguageTag.of(latin(from, end));
  }

  private int rare(int key) {
    if (TWEETS_KEY.stands(bytes, key)) {
      return references(value(key + TWEETS_KEY.length()));
    }
    if (POSTS_KEY.stands(bytes, key)) {
      return references(value(key + POSTS_KEY.length()));
    }
    if (TWEET_HISTORY_KEY.stands(bytes, key)) {
      return history(value(key + TWEET_HISTORY_KEY.length()));
    }
    if (POST_HISTORY_KEY.stands(bytes, key)) {
      return history(value(key + POST_HISTORY_KEY.length()));
    }
    if (TWEET_NOTE_KEY.stands(bytes, key) || POST_NOTE_KEY.stands(bytes, key)) {
      return REFUSED;
    }
    return unknown(key);
  }

  /// A field that does not matter. A key with an escape might be one that does.
  private int unknown(int key) {
    long end = JsonBytes.string(bytes, key, to);
    if (end < 0 || end > to) {
      return REFUSED;
    }
    return unneeded(value((int) end + 1));
  }

  private int unneeded(int value) {
    return value == REFUSED ? REFUSED : JsonValue.skip(bytes, value, to);
  }

  private int value(int afterKey) {
    return JsonBytes.colon(bytes, afterKey, to);
  }

  private int references(int at) {
    int end = first(REFERENCES) ? references.scan(bytes, at, to) : REFUSED;
    shape = references.shape();
    return end;
  }

  /// `["…"]`: a history of one, and so of no edit.
  private int history(int from) {
    if (!first(HISTORY) || !stands('[', from)) {
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
    return stands(']', close) ? close + 1 : REFUSED;
  }

  private long string(int at) {
    return stands('"', at) ? JsonBytes.string(bytes, at + 1, to) : REFUSED;
  }

  private boolean first(int field) {
    boolean first = (seen & field) == 0;
    seen |= field;
    return first;
  }

  private String latin(int from, int end) {
    return new String(bytes, from, end - from, ISO_8859_1);
  }

  private boolean stands(char expected, int at) {
    return JsonBytes.stands(expected, bytes, at, to);
  }

  private int gap(int at) {
    return JsonBytes.gap(bytes, at, to);
  }
}
