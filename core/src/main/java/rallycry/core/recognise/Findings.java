package rallycry.core.recognise;

import java.util.Arrays;

/// Which lists' phrases stand where in a text. Filled by [Phrases], again and again.
final class Findings {

  private final int[] counts = new int[Long.SIZE];
  private long[] covers = new long[128];
  private long any;

  void begin(int tokens) {
    if (tokens > covers.length) {
      covers = new long[tokens * 2];
    }
    Arrays.fill(covers, 0, tokens, 0);
    Arrays.fill(counts, 0);
    any = 0;
  }

  /// Tokens from `start` up to and not including `end` are a phrase of these lists.
  void add(int start, int end, long lists) {
    any |= lists;
    for (long left = lists; left != 0; left &= left - 1) {
      counts[Long.numberOfTrailingZeros(left)]++;
    }
    for (int i = start; i < end; i++) {
      covers[i] |= lists;
    }
  }

  /// How many phrases of a list stand in the text.
  int count(int list) {
    return counts[list];
  }

  boolean has(long lists) {
    return (any & lists) != 0;
  }

  /// The lists of which a phrase covers this token.
  long covering(int token) {
    return covers[token];
  }
}
