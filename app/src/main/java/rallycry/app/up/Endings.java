package rallycry.app.up;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// What has to end, last begun first; each ends even if one before it fails to.
final class Endings implements AutoCloseable {

  private final Deque<Runnable> endings = new ArrayDeque<>();

  /// @return what was begun
  <T> T add(T begun, Consumer<T> ending) {
    endings.push(() -> ending.accept(begun));
    return begun;
  }

  @Override
  public void close() {
    Runnable next = endings.poll();
    if (next != null) {
      try {
        next.run();
      } finally {
        close();
      }
    }
  }
}
