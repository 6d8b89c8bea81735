package rallycry.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import rallycry.core.ledger.LedgerException;
import rallycry.core.tally.Tally;

/// Counts a ledger again: one thread reads blocks, and all hold them against the chain and count
/// their entries, in whatever order.
final class Recounter {

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final Headcount headcount = new Headcount();
  private final List<Future<?>> blocks = new ArrayList<>();
  private final Path file;
  private final long until;
  private long entries;

  /// @param until the Seq up to which to count; what follows is only held against the chain
  Recounter(Path file, long until) {
    this.file = file;
    this.until = until;
  }

  Tally count() {
    try (ExecutorService pool = pool()) {
      Blocks.read(
          file,
          0,
          block -> {
            entries = block.lastSeq();
            blocks.add(pool.submit(() -> headcount.add(block.verified(0, until))));
          });
      blocks.forEach(Recounter::await);
    }
    return headcount.tally();
  }

  /// How many entries there are, those after `until` among them.
  long entries() {
    return entries;
  }

  /// Where all are busy, the reading thread works too, so that no more is read than can be held.
  private static ExecutorService pool() {
    return new ThreadPoolExecutor(
        THREADS,
        THREADS,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(2 * THREADS),
        Thread.ofPlatform().daemon().name("recount-", 1).factory(),
        new ThreadPoolExecutor.CallerRunsPolicy());
  }

  private static void await(Future<?> block) {
    try {
      block.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof LedgerException damaged
          ? damaged
          : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while it counted", e);
    }
  }
}
