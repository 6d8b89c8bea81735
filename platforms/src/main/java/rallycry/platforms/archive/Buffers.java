package rallycry.platforms.archive;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Buffers that go round: a segment gives its buffer back when it has been read.
final class Buffers {

  /// Large enough that handing on costs nothing, small enough to stay in a core's cache.
  static final int SIZE = 1 << 18;

  private final Queue<byte[]> free = new ConcurrentLinkedQueue<>();

  byte[] take() {
    byte[] buffer = free.poll();
    return buffer == null ? new byte[SIZE] : buffer;
  }

  void give(byte[] buffer) {
    if (buffer.length == SIZE) {
      free.add(buffer);
    }
  }
}
