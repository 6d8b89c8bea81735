package rallycry.core.recognise;

import java.util.Arrays;
import rallycry.core.post.Post;

/// What the model looks at, each hashed to a name and by it into one of [#BUCKETS] places: single
/// words, how they begin, pairs and triples of words, and a post's outward shape. The campaign's
/// own words are one placeholder, so that what is learnt from one call serves another.
final class Features {

  private static final int BITS = 18;

  static final int BUCKETS = 1 << BITS;

  /// The place of the feature that every post has.
  static final int ALWAYS = 0;

  private static final long PLACEHOLDER = Text.hash("\u0001phrase");
  private static final long OTHER_TAG = Text.hash("\u0001tag");

  /// The settings' bits.
  private static final long SETTINGS = 0xfffL << 16;

  private static final long EDGE = Text.hash("\u0001edge");

  private static final byte[] MAGNITUDES = magnitudes();

  private int[] names = new int[512];
  private int size;

  /// Looks at one post, in place of the one before.
  ///
  /// @param withWords without, only its shape and what the lists found are seen
  void of(Text text, Findings found, Post.Shape shape, boolean withWords) {
    size = 0;
    names[size++] = ALWAYS;
    if (withWords) {
      words(text, found);
    }
    classes(text, found);
    shape(text, found, shape);
  }

  int size() {
    return size;
  }

  int place(int feature) {
    return placeOf(names[feature]);
  }

  /// All of them, for a lesson: a name says more than its place, which many share.
  int[] names() {
    return Arrays.copyOf(names, size);
  }

  static int placeOf(int name) {
    return name >>> Integer.SIZE - BITS;
  }

  private void words(Text text, Findings found) {
    long earlier = EDGE;
    long before = EDGE;
    boolean inPhrase = false;
    for (int i = 0; i < text.size(); i++) {
      boolean ours = isOurs(found, i);
      if (ours && inPhrase) {
        continue;
      }
      inPhrase = ours;
      long token = ours ? PLACEHOLDER : text.hash(i);
      if (!ours && text.type(i) == Text.Type.TAG) {
        add(token * 31);
        token = OTHER_TAG;
      }
      add(token);
      if (!ours && text.stem(i) != text.hash(i)) {
        add(text.stem(i) * 11);
      }
      add(pair(before, token));
      add(pair(earlier, token) * 3);
      add(pair(pair(earlier, before), token) * 5);
      earlier = before;
      before = token;
    }
    add(pair(before, EDGE));
  }

  /// Words stand for their lists here: "he grabbed me" is OTHERS ASSAULT FIRST_PERSON in any
  /// language. Neighbours are those that a list knows, whatever stands between them.
  private void classes(Text text, Findings found) {
    long two = EDGE;
    long one = EDGE;
    for (int i = 0; i < text.size(); i++) {
      long now = classOf(text, found, i);
      if (now == 0 || now == one) {
        continue;
      }
      add(pair(one, now) * 7);
      add(pair(pair(two, one), now) * 7);
      two = one;
      one = now;
    }
    add(pair(one, EDGE) * 7);
    add(pair(pair(two, one), EDGE) * 7);
  }

  private static long classOf(Text text, Findings found, int token) {
    long lists = found.covering(token) & ~WordList.CALL.bit();
    if (lists != 0) {
      return Long.lowestOneBit((lists & SETTINGS) == 0 ? lists : lists & ~SETTINGS | 1L << 40);
    }
    return switch (text.type(token)) {
      case NUMBER -> 1L << 41;
      case LINK -> 1L << 42;
      case TAG -> 1L << 43;
      case MENTION -> 1L << 44;
      case WORD, EMOJI, MARK, PAUSE -> 0;
    };
  }

  private static long pair(long before, long token) {
    return before * 0x9e3779b97f4a7c15L + token;
  }

  private void shape(Text text, Findings found, Post.Shape shape) {
    int words = 0;
    int ours = 0;
    int links = 0;
    int tags = 0;
    int mentions = 0;
    int emoji = 0;
    for (int i = 0; i < text.size(); i++) {
      if (isOurs(found, i)) {
        ours++;
        continue;
      }
      switch (text.type(i)) {
        case WORD, NUMBER -> words++;
        case LINK -> links++;
        case TAG -> tags++;
        case MENTION -> mentions++;
        case EMOJI -> emoji++;
        case MARK, PAUSE -> {}
      }
    }
    flag(1, magnitude(words));
    flag(2, Math.min(2, links));
    flag(3, Math.min(3, tags));
    flag(4, Math.min(2, mentions));
    flag(5, Math.min(1, emoji));
    flag(6, shape.ordinal());
    flag(7, Math.min(3, ours));
    flag(8, Math.min(2, text.shouted()));
    flag(
        9,
        (words == 0 ? 1 : 0)
            + 2 * Math.min(1, links)
            + 4 * Math.min(1, tags)
            + 8 * Math.min(1, mentions));
    flag(10, found.has(WordList.PHRASE.bit()) ? 1 : 0);
    lists(found, links);
  }

  private void lists(Findings found, int links) {
    int first = Math.min(3, found.count(WordList.FIRST_PERSON.ordinal()));
    int assault = Math.min(2, found.count(WordList.ASSAULT.ordinal()));
    int others = Math.min(2, found.count(WordList.OTHERS.ordinal()));
    int support = Math.min(2, found.count(WordList.SUPPORT.ordinal()));
    int hostile = Math.min(2, found.count(WordList.HOSTILE.ordinal()));
    int news = Math.min(2, found.count(WordList.NEWS.ordinal()));
    int settings = found.has(SETTINGS) ? 1 : 0;
    int noun = Math.min(2, found.count(WordList.NOUN_USE.ordinal()));
    int telling = Math.min(3, found.count(WordList.TELLING.ordinal()));
    int assent = Math.min(2, found.count(WordList.ASSENT.ordinal()));
    flag(20, first);
    flag(21, assault);
    flag(22, others);
    flag(23, support);
    flag(24, hostile);
    flag(25, news);
    flag(26, settings);
    flag(27, found.count(WordList.NEGATION.ordinal()) > 0 ? 1 : 0);
    flag(28, noun);
    flag(29, telling);
    flag(35, assent);
    flag(36, (first > 0 ? 1 : 0) * 16 + telling * 4 + noun);
    flag(37, assent * 3 + noun);
    flag(38, (Math.min(1, assault) * 4 + telling) * 2 + settings);
    flag(30, first * 3 + assault);
    flag(31, first * 2 + settings);
    flag(32, (first * 3 + support) * 3 + others);
    flag(33, news * 3 + Math.min(2, links));
    flag(
        34,
        (first > 0 ? 1 : 0) + (others > 0 ? 2 : 0) + (assault > 0 ? 4 : 0) + (support > 0 ? 8 : 0));
  }

  private static boolean isOurs(Findings found, int token) {
    return (found.covering(token) & (WordList.PHRASE.bit() | WordList.HASHTAG.bit())) != 0;
  }

  /// In steps of a third of a logarithm; the twelfth begins at 54.
  private static int magnitude(int count) {
    return count < MAGNITUDES.length ? MAGNITUDES[count] : MAGNITUDES[MAGNITUDES.length - 1];
  }

  private static byte[] magnitudes() {
    byte[] magnitudes = new byte[55];
    for (int count = 0; count < magnitudes.length; count++) {
      magnitudes[count] = (byte) Math.min(12, Math.log(count + 1) * 3);
    }
    return magnitudes;
  }

  private void flag(int name, int value) {
    add((name * 64L + value + 1) * 0xc2b2ae3d27d4eb4fL);
  }

  private void add(long hash) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
    }
    names[size++] = (int) (hash * 0xff51afd7ed558ccdL >>> Integer.SIZE);
  }
}
