package rallycry.embedded;

/// Cuts rows, room for a few answers each, from large arrays. A collector lets large arrays lie
/// where they are, and would carry as many small ones through its generations.
final class Slabs {

  /// Answers of a row: 1.5 KiB.
  static final int ROW = 64;

  /// Longs of a slab: more than the launcher's `-XX:PretenureSizeThreshold`, and with its header
  /// not more than the region of another collector.
  private static final int SIZE = (1 << 18) - ROW * Packed.SIZE;

  private long[] slab = {};
  private int used;

  /// @param slab where it lies, beside others
  /// @param from its first long
  @SuppressWarnings("ArrayRecordComponent") // a place to write to, never compared
  record Row(long[] slab, int from) {

    /// Where one of its answers begins.
    int at(int answer) {
      return from + answer * Packed.SIZE;
    }
  }

  /// A row that nobody else has.
  synchronized Row cut() {
    int size = ROW * Packed.SIZE;
    if (slab.length - used < size) {
      slab = new long[SIZE];
      used = 0;
    }
    used += size;
    return new Row(slab, used - size);
  }
}
