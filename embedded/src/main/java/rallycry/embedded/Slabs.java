package rallycry.embedded;

import java.lang.foreign.MemorySegment;

/// Cuts small stretches of memory from large arrays. A collector lets large arrays lie where they
/// are, and would carry as many small ones through its generations.
final class Slabs {

  /// More than the launcher's `-XX:PretenureSizeThreshold`.
  private static final int SIZE = 2 << 20;

  private MemorySegment slab = MemorySegment.ofArray(new byte[0]);
  private long used;

  /// A stretch of zeros that nobody else has.
  synchronized MemorySegment cut(int size) {
    if (slab.byteSize() - used < size) {
      slab = MemorySegment.ofArray(new byte[SIZE]);
      used = 0;
    }
    used += size;
    return slab.asSlice(used - size, size);
  }
}
