package rallycry.app.replay;

import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.record.Scribe;
import rallycry.platforms.archive.Archive;
import rallycry.platforms.archive.Segment;

/// Carries an archive into a ledger, or a count: workers take segments in turn, and read, recognise
/// and record them.
///
/// ```
/// Archive ─ segment ─► worker: Segment ─ Activities ─► Scribe ─ entries ─► Recorder or Headcount
///         ─ segment ─► worker: …                                          (one commit for several workers)
/// ```
///
/// Nothing depends on the order, so nothing waits for it. Whoever works on a segment has fetched it
/// too: it is still in the cache of the core that needs it.
final class Replay {

  /// While one worker waits for the disk, another has the core.
  private static final int WORKERS = 2 * Runtime.getRuntime().availableProcessors();

  /// Entries that are worth a commit, from several segments.
  private static final int ENOUGH = 4096;

  private final Archive archive;
  private final Consumer<EntryBatch> into;
  private final Supplier<Scribe> scribes;
  private final Sightings sightings;
  private boolean ended;

  /// @param into takes entries, from several threads at once
  /// @param scribes gives each worker a scribe of its own
  /// @param sightings takes what is counted on the way
  Replay(
      Archive archive, Consumer<EntryBatch> into, Supplier<Scribe> scribes, Sightings sightings) {
    this.archive = archive;
    this.into = into;
    this.scribes = scribes;
    this.sightings = sightings;
  }

  /// Runs to the end of the archive. What was recorded before a failure stays recorded.
  void run() throws InterruptedException {
    try (ExecutorService pool =
        Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().name("replay-", 1).daemon().factory())) {
      var workers = new ExecutorCompletionService<Void>(pool);
      for (int i = 0; i < WORKERS; i++) {
        workers.submit(this::work, null);
      }
      for (int i = 0; i < WORKERS; i++) {
        await(workers);
      }
    }
  }

  private void work() {
    Scribe scribe = scribes.get();
    var batch = new EntryBatch(2 * ENOUGH);
    var sink =
        sightings.sink(
            activity -> batch.add(scribe.write(activity)),
            sighting -> batch.add(scribe.write(sighting)));
    try {
      for (var segment = next(); segment.isPresent(); segment = next()) {
        segment.get().read(sink);
        if (batch.size() >= ENOUGH) {
          into.accept(batch);
          batch.clear();
        }
      }
      into.accept(batch);
    } finally {
      end();
    }
  }

  private synchronized Optional<Segment> next() {
    return ended ? Optional.empty() : archive.next();
  }

  /// Where one worker has come to an end, or failed, nobody needs to begin anything.
  private synchronized void end() {
    ended = true;
  }

  private static void await(CompletionService<Void> workers) throws InterruptedException {
    try {
      workers.take().get();
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case RuntimeException unchecked -> throw unchecked;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(failure);
      }
    }
  }
}
