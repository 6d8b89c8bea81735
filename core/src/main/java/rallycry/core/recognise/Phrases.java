package rallycry.core.recognise;

import java.util.Arrays;
import java.util.List;

/// All phrases of all lists and languages in one automaton: a trie over token hashes, walked from
/// each token.
///
/// A node is a number, an arrow from it a token; both together are looked up in one open-addressing
/// table. The arrows from the root have a table of their own, small enough for the first cache,
/// since that is where nearly all words of a text are looked for.
final class Phrases {

  private static final int NOWHERE = -1;

  private static final int FILTER_BITS = 16;

  private final Text text = new Text();

  /// The first tokens of all phrases, by a part of their hash: most words of a text begin none, and
  /// fail here.
  private final long[] begins = new long[1 << FILTER_BITS - 6];

  private final Arrows first = new Arrows();
  private final Arrows further = new Arrows();
  private long[] lists = new long[1 << 10];

  /// For each node the arrows that leave it, by six bits of their token's hash: most texts leave a
  /// phrase after its first word, and fail here.
  private long[] leaves = new long[1 << 10];

  private int nodes = 1;

  /// Adds a phrase to the lists whose bits are set.
  void add(String phrase, long bits) {
    list(walk(0, tokens(phrase)), bits);
  }

  /// Adds a phrase with each of several others in its middle.
  ///
  /// @param middles as [#tokens] gives them: they are read once for all phrases
  void add(String before, List<long[]> middles, String after, long bits) {
    int begun = walk(0, tokens(before));
    long[] rest = tokens(after);
    middles.forEach(middle -> list(walk(walk(begun, middle), rest), bits));
  }

  /// What the automaton sees of a phrase.
  long[] tokens(String phrase) {
    text.read(phrase);
    long[] tokens = new long[text.size()];
    int size = 0;
    for (int i = next(text, 0); i < text.size(); i = next(text, i + 1)) {
      tokens[size++] = text.hash(i);
    }
    return Arrays.copyOf(tokens, size);
  }

  private int walk(int from, long[] tokens) {
    int node = from;
    for (long token : tokens) {
      node = step(node, token);
    }
    return node;
  }

  private void list(int node, long bits) {
    if (node != 0) {
      lists[node] |= bits;
    }
  }

  /// Adds every run of `width` tokens of a text to a list.
  void addRuns(String whole, int width, long bits) {
    var tokens = new Text();
    tokens.read(whole);
    for (int start = next(tokens, 0); start < tokens.size(); start = next(tokens, start + 1)) {
      int node = 0;
      int left = width;
      for (int i = start; i < tokens.size() && left > 0; i = next(tokens, i + 1)) {
        node = step(node, tokens.hash(i));
        left--;
      }
      if (left == 0) {
        lists[node] |= bits;
      }
    }
  }

  /// Finds what stands in a text. Pauses between the words of a phrase count for nothing: "me,
  /// too".
  void find(Text in, Findings findings) {
    findings.begin(in.size());
    for (int start = next(in, 0); start < in.size(); start = next(in, start + 1)) {
      int node = mayBegin(in, start) ? follow(0, in, start) : NOWHERE;
      for (int end = start; node != NOWHERE; ) {
        if (lists[node] != 0) {
          findings.add(start, end + 1, lists[node]);
        }
        end = next(in, end + 1);
        node = end < in.size() ? follow(node, in, end) : NOWHERE;
      }
    }
  }

  private static int next(Text in, int token) {
    int at = token;
    while (at < in.size() && in.type(at) == Text.Type.PAUSE) {
      at++;
    }
    return at;
  }

  private boolean mayBegin(Text in, int token) {
    return begins(in.hash(token)) || in.shortened(token) != in.hash(token);
  }

  private boolean begins(long hash) {
    int bit = (int) (hash >>> 64 - FILTER_BITS);
    return (begins[bit >>> 6] & 1L << bit) != 0;
  }

  private int follow(int node, Text in, int token) {
    int target = target(node, in.hash(token));
    return target == NOWHERE && in.shortened(token) != in.hash(token)
        ? target(node, in.shortened(token))
        : target;
  }

  private int target(int node, long hash) {
    if ((leaves[node] & sixBits(hash)) == 0) {
      return NOWHERE;
    }
    return arrows(node).target(arrow(node, hash));
  }

  private int step(int node, long hash) {
    if (node == 0) {
      int bit = (int) (hash >>> 64 - FILTER_BITS);
      begins[bit >>> 6] |= 1L << bit;
    }
    int known = arrows(node).target(arrow(node, hash));
    if (known != NOWHERE) {
      return known;
    }
    if (nodes == lists.length) {
      lists = Arrays.copyOf(lists, nodes * 2);
      leaves = Arrays.copyOf(leaves, nodes * 2);
    }
    leaves[node] |= sixBits(hash);
    arrows(node).add(arrow(node, hash), nodes);
    return nodes++;
  }

  private static long sixBits(long hash) {
    return 1L << (hash >>> 58);
  }

  private Arrows arrows(int node) {
    return node == 0 ? first : further;
  }

  private static long arrow(int node, long hash) {
    return hash + node * 0x9e3779b97f4a7c15L;
  }

  /// Open addressing with linear probing, half full at most. An arrow and where it leads lie side
  /// by side, so that looking it up touches one line of the cache.
  private static final class Arrows {

    /// An arrow, then its target with one added; 0 where a slot is free.
    private long[] slots = new long[2 << 6];

    private int used;

    int target(long arrow) {
      return (int) slots[slot(arrow) + 1] - 1;
    }

    void add(long arrow, int target) {
      if (++used > slots.length / 4) {
        grow();
      }
      put(arrow, target + 1);
    }

    private void grow() {
      long[] old = slots;
      slots = new long[2 * old.length];
      for (int i = 0; i < old.length; i += 2) {
        if (old[i + 1] != 0) {
          put(old[i], old[i + 1]);
        }
      }
    }

    private void put(long arrow, long target) {
      int slot = slot(arrow);
      slots[slot] = arrow;
      slots[slot + 1] = target;
    }

    private int slot(long arrow) {
      int mask = slots.length - 2;
      int slot = (int) (arrow ^ arrow >>> 29) << 1 & mask;
      while (slots[slot + 1] != 0 && slots[slot] != arrow) {
        slot = slot + 2 & mask;
      }
      return slot;
    }
  }
}
