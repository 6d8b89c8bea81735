package rallycry.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.record.Scribe;
import rallycry.platforms.archive.Archive;
import rallycry.platforms.archive.Segment;

/// Carries an archive into a ledger, or a count: one thread feeds segments, workers read, recognise
/// and record them.
///
/// ```
/// Archive ─ segments ─► worker: Segment ─ Activities ─► Scribe ─ entries ─► Recorder or Headcount
///                       worker: …                                          (one commit for several workers)
/// ```
///
/// Nothing depends on the order, so nothing waits for it.
final class Replay {

  /// While one worker waits for the disk, another has the core.
  private static final int WORKERS = 2 * Runtime.getRuntime().availableProcessors();

  private final Archive archive;
  private final Consumer<EntryBatch> into;
  private final Supplier<Scribe> scribes;
  private final Sightings sightings;
  private final BlockingQueue<Optional<Segment>> queue = new ArrayBlockingQueue<>(WORKERS);

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
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < WORKERS; i++) {
        workers.add(pool.submit(this::work));
      }
      try {
        feed(workers);
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private void feed(List<Future<?>> workers) throws InterruptedException {
    for (var segment = archive.next(); segment.isPresent(); segment = archive.next()) {
      put(segment, workers);
    }
    for (Future<?> ignored : workers) {
      put(Optional.empty(), workers);
    }
    for (Future<?> worker : workers) {
      await(worker);
    }
  }

  /// Waits for room, and never for a worker that has failed.
  private void put(Optional<Segment> segment, List<Future<?>> workers) throws InterruptedException {
    while (!queue.offer(segment, 100, TimeUnit.MILLISECONDS)) {
      for (Future<?> worker : workers) {
        if (worker.isDone()) {
          await(worker);
        }
      }
    }
  }

  private Void work() throws InterruptedException {
    Scribe scribe = scribes.get();
    for (var segment = queue.take(); segment.isPresent(); segment = queue.take()) {
      var batch = new EntryBatch(4096);
      segment
          .get()
          .read(
              sightings.sink(
                  activity -> batch.add(scribe.write(activity)),
                  sighting -> batch.add(scribe.write(sighting))));
      into.accept(batch);
    }
    return null;
  }

  private static void await(Future<?> worker) throws InterruptedException {
    try {
      worker.get();
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case RuntimeException unchecked -> throw unchecked;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(failure);
      }
    }
  }
}
