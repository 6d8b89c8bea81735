package rallycry.embedded;

import java.util.Arrays;

/// Ints side by side, in chunks, so that growing copies nothing and wastes little.
final class IntColumn {

  private static final int BITS = 12;
  private static final int CHUNK = 1 << BITS;

  private int[][] chunks = new int[4][];

  int get(long index) {
    return chunks[(int) (index >>> BITS)][(int) index & CHUNK - 1];
  }

  void set(long index, int value) {
    int chunk = (int) (index >>> BITS);
    if (chunk >= chunks.length) {
      chunks = Arrays.copyOf(chunks, chunk * 2);
    }
    if (chunks[chunk] == null) {
      chunks[chunk] = new int[CHUNK];
    }
    chunks[chunk][(int) index & CHUNK - 1] = value;
  }
}
