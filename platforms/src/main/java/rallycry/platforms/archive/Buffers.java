package rallycry.platforms.archive;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Buffers that go round: a segment gives its buffer back when it has been read, and what was given
/// back last is taken first, while it is still in the cache of the core that gave it.
final class Buffers {

  /// Large enough that handing on costs nothing, small enough to stay in a core's cache.
  static final int SIZE = 1 << 18;

  private final Deque<byte[]> free = new ConcurrentLinkedDeque<>();

  byte[] take() {
    byte[] buffer = free.poll();
    return buffer == null ? new byte[SIZE] : buffer;
  }

  void give(byte[] buffer) {
    if (buffer.length == SIZE) {
      free.push(buffer);
    }
  }
}
