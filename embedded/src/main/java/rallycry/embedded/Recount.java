package rallycry.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import rallycry.core.ledger.LedgerException;
import rallycry.core.tally.Tally;

/// What came of counting a whole ledger again, from its first entry on, and holding the result
/// against the tally that was kept beside it.
///
/// @param entries how many there are; each was held against the chain
/// @param seq the Seq of the kept tally; 0 if none was kept yet
/// @param differences cells whose kept count is not what the entries add up to; none if all is well
/// @param took how long it took
public record Recount(long entries, long seq, List<Difference> differences, Duration took) {

  /// @param cell an address made by `Cell`
  public record Difference(long cell, long kept, long counted) {}

  /// Counts the ledger of a folder again, beside a process that may be writing to it. While the
  /// folder is served, what is published now is held against it.
  ///
  /// @throws LedgerException with `DAMAGED` where an entry is not what was written
  public static Recount of(Path folder) {
    long start = System.nanoTime();
    Path file = folder.resolve(DataFolder.LEDGER);
    StoredTally kept = kept(folder);
    var recounter = new Recounter(file, kept.seq());
    Tally counted = recounter.count();
    return new Recount(
        recounter.entries(),
        kept.seq(),
        compare(kept.tally(), counted),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private static StoredTally kept(Path folder) {
    var serving = RemoteRecorder.reach(folder);
    if (serving.isPresent()) {
      try (RemoteRecorder recorder = serving.get()) {
        return recorder.stand();
      }
    }
    return StoredTally.last(folder.resolve(DataFolder.LEDGER))
        .orElse(new StoredTally(0, new Tally()));
  }

  /// Whether every cell agrees.
  public boolean agrees() {
    return differences.isEmpty();
  }

  private static List<Difference> compare(Tally kept, Tally counted) {
    var cells = new TreeSet<Long>(kept.asMap().keySet());
    cells.addAll(counted.asMap().keySet());
    return cells.stream()
        .filter(cell -> kept.get(cell) != counted.get(cell))
        .map(cell -> new Difference(cell, kept.get(cell), counted.get(cell)))
        .toList();
  }
}
