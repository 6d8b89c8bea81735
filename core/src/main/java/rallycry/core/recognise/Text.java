package rallycry.core.recognise;

import java.text.Normalizer;
import java.util.Arrays;

/// A post as a row of tokens, each a 64-bit hash of its normalised letters: no strings, no
/// allocation.
///
/// One instance is filled again and again, and belongs to one thread. Two posts that differ in
/// case, accents, elongation, invisible characters or look-alike letters give the same tokens.
final class Text {

  /// What a token is.
  enum Type {
    WORD,
    NUMBER,
    /// A hashtag; its hash is that of its letters alone.
    TAG,
    MENTION,
    LINK,
    EMOJI,
    MARK,
    /// A comma, a dash: within a phrase it changes nothing.
    PAUSE
  }

  /// More than any platform lets a person write; what comes after says no more of what kind it is.
  static final int LONGEST = 10_000;

  /// So many letters are the stem of a longer word.
  private static final int STEM = 5;

  /// Those beyond ASCII.
  private static final String PAUSES = "\u2010\u2011\u2012\u2013\u2014\u2026\u060c\u3001\uff0c";

  private static final Type[] TYPES = Type.values();

  static final long LINK_HASH = hash("\u0001link");
  static final long MENTION_HASH = hash("\u0001mention");

  private char[] from = new char[512];
  private char[] word = new char[512];
  private int length;

  private long[] hashes = new long[128];
  private long[] shortened = new long[128];
  private long[] stems = new long[128];

  /// Their ordinals: a reference would have to be told to the garbage collector.
  private byte[] types = new byte[128];

  private int size;
  private int shouted;

  /// Reads a text in place of the one before.
  void read(String text) {
    size = 0;
    shouted = 0;
    load(text);
    int at = 0;
    while (at < length) {
      at = token(at);
    }
  }

  int size() {
    return size;
  }

  long hash(int token) {
    return hashes[token];
  }

  /// The hash without any doubled letter where the word was elongated ("tooo"), else the hash.
  long shortened(int token) {
    return shortened[token];
  }

  /// The hash of how the word begins, which most of its forms share; for a short word its hash.
  long stem(int token) {
    return stems[token];
  }

  Type type(int token) {
    return TYPES[types[token]];
  }

  /// Words in capitals throughout, of three letters or more.
  int shouted() {
    return shouted;
  }

  /// The hash of one word that is normalised already.
  static long hash(String plain) {
    long hash = SEED;
    for (int i = 0; i < plain.length(); i++) {
      hash = mix(hash, plain.charAt(i));
    }
    return hash;
  }

  private static final long SEED = 0x9e3779b97f4a7c15L;

  private static long mix(long hash, char c) {
    long mixed = (hash ^ c) * 0xff51afd7ed558ccdL;
    return mixed ^ mixed >>> 32;
  }

  private void load(String text) {
    take(text, Math.min(text.length(), LONGEST));
    if (needsComposing()) {
      String composed = Normalizer.normalize(new String(from, 0, length), Normalizer.Form.NFKC);
      take(composed, composed.length());
    }
  }

  private void take(String text, int first) {
    length = first;
    if (length > from.length) {
      from = new char[length * 2];
      word = new char[length * 2];
    }
    text.getChars(0, length, from, 0);
  }

  /// Composition changes nothing in plain Latin text, punctuation or emoji, which most posts are.
  private boolean needsComposing() {
    for (int i = 0; i < length; i++) {
      char c = from[i];
      if (c >= 0x300
          && !(c >= 0x2010 && c <= 0x2023 && c != 0x2011 && c != 0x2017)
          && !(c >= 0xd83c && c <= 0xd83e)
          && !(c >= 0xdc00 && c < 0xe000)
          && c != 0xfe0f) {
        return true;
      }
    }
    return false;
  }

  private int token(int at) {
    char c = from[at];
    if (Letters.plainAscii(c) != Letters.NONE) {
      return isLink(at) ? skipLink(at) : wordFrom(at, Type.WORD);
    }
    if (c <= ' ' || Letters.isSpace(c) || Letters.isInvisible(c)) {
      return at + 1;
    }
    if (c == '#' || c == '＃') {
      return letter(at + 1) ? wordFrom(at + 1, Type.TAG) : at + 1;
    }
    if (c == '@' && letter(at + 1)) {
      return skipWord(at + 1, MENTION_HASH, Type.MENTION);
    }
    if (Letters.isLetterOrDigit(c) || c == '_') {
      return wordFrom(at, Type.WORD);
    }
    return sign(at);
  }

  private boolean letter(int at) {
    return at < length
        && (Letters.isLetterOrDigit(from[at])
            || from[at] == '_'
            || Character.isSurrogate(from[at]));
  }

  private boolean isLink(int at) {
    char first = Letters.plainAscii(from[at]);
    return first == 'h' && (starts(at, "http://") || starts(at, "https://"))
        || first == 'w' && starts(at, "www.");
  }

  private boolean starts(int at, String prefix) {
    if (at + prefix.length() > length) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if ((from[at + i] | (prefix.charAt(i) >= 'a' ? 0x20 : 0)) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int skipLink(int at) {
    int end = at;
    while (end < length && from[end] > ' ' && !Letters.isSpace(from[end])) {
      end++;
    }
    add(LINK_HASH, LINK_HASH, Type.LINK);
    return end;
  }

  private int skipWord(int at, long hash, Type type) {
    int end = at;
    while (end < length
        && (letter(end)
            || from[end] == '.' && letter(end + 1)
            || from[end] == '@' && letter(end + 1))) {
      end++;
    }
    add(hash, hash, type);
    return end;
  }

  private int wordFrom(int start, Type type) {
    int end = plainWord(start, type);
    return end == start ? anyWord(start, type) : end;
  }

  /// Most words are letters and digits of ASCII alone: their hash is made while they are read.
  ///
  /// @return its end; or `start` where the word goes on otherwise or is elongated, and nothing was
  ///   added
  private int plainWord(int start, Type type) {
    long hash = SEED;
    long stem = 0;
    boolean digits = true;
    int capitals = 0;
    int run = 0;
    char before = Letters.NONE;
    int at = start;
    for (; at < length; at++) {
      char c = from[at];
      char plain = Letters.plainAscii(c);
      if (plain == Letters.NONE) {
        break;
      }
      digits &= plain <= '9';
      run = plain == before && !digits ? run + 1 : 1;
      if (run > 2) {
        return start;
      }
      hash = mix(hash, plain);
      if (at - start + 1 == STEM) {
        stem = hash;
      }
      capitals += plain == c ? 0 : 1;
      before = plain;
    }
    if (at == start || at < length && inWord(at, type)) {
      return start;
    }
    add(hash, hash, digits ? Type.NUMBER : type);
    stems[size - 1] = at - start > STEM ? stem : hash;
    shouted += capitals == at - start && capitals > 2 ? 1 : 0;
    return at;
  }

  private int anyWord(int start, Type type) {
    if (Letters.isUnspaced(from[start]) && type == Type.WORD) {
      long hash = mix(SEED, from[start]);
      add(hash, hash, Type.WORD);
      return start + 1;
    }
    int at = start;
    int letters = 0;
    int capitals = 0;
    boolean foreign = false;
    for (; at < length; at++) {
      char c = from[at];
      char plain = Letters.plainAscii(c);
      if (plain == Letters.NONE) {
        if (!inWord(at, type)) {
          break;
        }
        if (Letters.isInvisible(c) || Letters.isOptional(c)) {
          continue;
        }
        plain = c == '’' || c == 'ʼ' || c == '`' ? '\'' : Letters.plain(c);
        foreign |= Letters.isGreekOrCyrillic(plain);
      }
      capitals += plain == c ? 0 : 1;
      word[letters++] = plain;
    }
    if (foreign) {
      unmask(letters);
    }
    finish(letters, type);
    shouted += capitals == letters && letters > 2 ? 1 : 0;
    return Math.max(at, start + 1);
  }

  private boolean inWord(int at, Type type) {
    char c = from[at];
    if (Letters.plainAscii(c) != Letters.NONE || c == '_') {
      return true;
    }
    if (c < 0x80) {
      return (c == '\'' || c == '`') && type == Type.WORD && letter(at + 1);
    }
    if (Letters.isLetterOrDigit(c) || Letters.isInvisible(c) || Letters.isOptional(c)) {
      return type == Type.TAG || !Letters.isUnspaced(c);
    }
    if (Letters.isMark(c)) {
      return true;
    }
    return (c == '’' || c == 'ʼ') && type == Type.WORD && letter(at + 1);
  }

  /// Where one word mixes scripts, letters of one hide among those of another.
  private void unmask(int letters) {
    boolean latin = false;
    for (int i = 0; i < letters; i++) {
      latin |= Letters.isLatin(word[i]);
    }
    for (int i = 0; latin && i < letters; i++) {
      word[i] = Letters.latinTwin(word[i]);
    }
  }

  private void finish(int letters, Type type) {
    if (letters == 0) {
      return;
    }
    long hash = SEED;
    long stem = 0;
    boolean elongated = false;
    boolean digits = true;
    int run = 0;
    for (int i = 0; i < letters; i++) {
      char c = word[i];
      if (c == '_' && type == Type.TAG) {
        continue;
      }
      digits &= c >= '0' && c <= '9';
      run = i > 0 && c == word[i - 1] && !digits ? run + 1 : 1;
      elongated |= run > 2;
      if (run <= 2) {
        hash = mix(hash, c);
      }
      if (i + 1 == STEM) {
        stem = hash;
      }
    }
    add(hash, elongated ? brief(letters, type) : hash, digits ? Type.NUMBER : type);
    stems[size - 1] = letters > STEM ? stem : hash;
  }

  /// The hash of the word without any doubled letter.
  private long brief(int letters, Type type) {
    long hash = SEED;
    for (int i = 0; i < letters; i++) {
      boolean doubled = i > 0 && word[i] == word[i - 1];
      if (!doubled && !(word[i] == '_' && type == Type.TAG)) {
        hash = mix(hash, word[i]);
      }
    }
    return hash;
  }

  private int sign(int at) {
    int codePoint = Character.codePointAt(from, at, length);
    int end = at + Character.charCount(codePoint);
    boolean modifies = codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
    if (!modifies) {
      long hash = mix(mix(SEED, (char) (codePoint >>> 16)), (char) codePoint);
      boolean emoji = codePoint >= 0x2190 && Character.getType(codePoint) == Character.OTHER_SYMBOL;
      if (Character.isLetter(codePoint) || emoji) {
        add(hash, hash, emoji ? Type.EMOJI : Type.WORD);
      } else {
        add(hash, hash, isPause(codePoint) ? Type.PAUSE : Type.MARK);
      }
    }
    while (end < length && from[end] == from[at] && codePoint < 0x10000) {
      end++;
    }
    return end;
  }

  private static boolean isPause(int codePoint) {
    return codePoint < 0x80
        ? codePoint == ','
            || codePoint >= '-' && codePoint <= '/' && codePoint != '.'
            || codePoint == ':'
            || codePoint == ';'
        : PAUSES.indexOf(codePoint) >= 0;
  }

  private void add(long hash, long brief, Type type) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      shortened = Arrays.copyOf(shortened, size * 2);
      stems = Arrays.copyOf(stems, size * 2);
      types = Arrays.copyOf(types, size * 2);
    }
    hashes[size] = hash;
    shortened[size] = brief;
    stems[size] = hash;
    types[size++] = (byte) type.ordinal();
  }
}
