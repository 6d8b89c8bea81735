package rallycry.embedded;

import java.util.Arrays;

/// Longs side by side, in chunks: it grows without ever being copied, and no chunk is large enough
/// to trouble the garbage collector.
final class LongColumn {

  private static final int BITS = 15;
  private static final int CHUNK = 1 << BITS;

  private long[][] chunks = new long[4][];

  long get(long index) {
    return chunks[(int) (index >>> BITS)][(int) index & CHUNK - 1];
  }

  void set(long index, long value) {
    int chunk = (int) (index >>> BITS);
    if (chunk >= chunks.length) {
      chunks = Arrays.copyOf(chunks, chunk * 2);
    }
    if (chunks[chunk] == null) {
      chunks[chunk] = new long[CHUNK];
    }
    chunks[chunk][(int) index & CHUNK - 1] = value;
  }
}
