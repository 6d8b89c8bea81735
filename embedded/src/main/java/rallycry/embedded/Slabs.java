package rallycry.embedded;

import rallycry.core.ledger.EntryCodec;

/// Cuts rows, room for a few entries each, from large arrays. A collector lets large arrays lie
/// where they are, and would carry as many small ones through its generations.
final class Slabs {

  /// Entries of a row: 3 KiB.
  static final int ROW = 64;

  /// More than the launcher's `-XX:PretenureSizeThreshold`, and with its header not more than the
  /// region of another collector.
  private static final int SIZE = (2 << 20) - ROW * EntryCodec.SIZE;

  private byte[] slab = {};
  private int used;

  /// @param slab where it lies, beside others
  /// @param from its first byte
  @SuppressWarnings("ArrayRecordComponent") // a place to write to, never compared
  record Row(byte[] slab, int from) {}

  /// A row that nobody else has.
  synchronized Row cut() {
    int size = ROW * EntryCodec.SIZE;
    if (slab.length - used < size) {
      slab = new byte[SIZE];
      used = 0;
    }
    used += size;
    return new Row(slab, used - size);
  }
}
