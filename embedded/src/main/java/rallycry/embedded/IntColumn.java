package rallycry.embedded;

import java.util.Arrays;

/// Ints side by side, in chunks, so that growing copies nothing and wastes little.
final class IntColumn {

  private static final int BITS = 12;
  private static final int CHUNK = 1 << BITS;

  private int[][] chunks = new int[4][];

  int get(long index) {
    return chunks[(int) (index >>> BITS)][within(index)];
  }

  void set(long index, int value) {
    around(index)[within(index)] = value;
  }

  /// What lies around an index, which is to be found there [#within] it. A row of as many ints as a
  /// power of two, from a multiple of that on, lies there whole.
  int[] around(long index) {
    int chunk = (int) (index >>> BITS);
    if (chunk >= chunks.length) {
      chunks = Arrays.copyOf(chunks, chunk * 2);
    }
    if (chunks[chunk] == null) {
      chunks[chunk] = new int[CHUNK];
    }
    return chunks[chunk];
  }

  static int within(long index) {
    return (int) index & CHUNK - 1;
  }
}
