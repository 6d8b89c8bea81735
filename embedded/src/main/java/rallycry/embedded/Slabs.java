package rallycry.embedded;

import java.util.Arrays;

/// Rows, room for a few answers each, cut from large arrays. A collector lets large arrays lie
/// where they are, and would carry as many small ones through its generations; and since a row is a
/// number, it finds nothing there to follow. Belongs to one thread.
final class Slabs {

  /// Answers of a row: 1.5 KiB.
  static final int ROW = 64;

  /// Longs of a row.
  private static final int WIDTH = ROW * Packed.SIZE;

  /// Rows of a slab are two to the power of this: more than the launcher's
  /// `-XX:PretenureSizeThreshold`, and with its header not more than the region of another
  /// collector.
  private static final int BITS = 10;

  private long[][] slabs = {};
  private int size;

  /// A row that nobody else has.
  int cut() {
    if (size == slabs.length << BITS) {
      slabs = Arrays.copyOf(slabs, slabs.length + 1);
      slabs[slabs.length - 1] = new long[WIDTH << BITS];
    }
    return size++;
  }

  /// Where a row lies, beside others.
  long[] around(int row) {
    return slabs[row >>> BITS];
  }

  /// Where one of a row's answers begins there.
  static int within(int row, int answer) {
    return (row & (1 << BITS) - 1) * WIDTH + answer * Packed.SIZE;
  }
}
