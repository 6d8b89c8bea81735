package rallycry.bench.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rallycry.bench.Scratch;
import rallycry.bench.WholeRun;

/// `./dev bench recount [RUNS]`: the command that a host calls, as whole processes, on a ledger of
/// ten million entries.
final class RecountBench {

  private static final Path HOME = Path.of(System.getProperty("rallycry.home"));
  private static final Path ROOM = HOME.resolve("bench/target");
  private static final int ENTRIES = 10_000_000;

  private RecountBench() {}

  static void main(String[] args) throws IOException, InterruptedException {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    Path log = ROOM.resolve("recount.log");
    String rallycry = HOME.resolve("rallycry").toString();
    // What is counted is no build: the first start after a change makes one.
    WholeRun.of(List.of(rallycry, "--help"), log);
    List<WholeRun> counts = new ArrayList<>();
    try (var data = Scratch.in(ROOM)) {
      Path folder = data.folder();
      RecordBench.record(
          folder, new SyntheticEntries(ENTRIES, RecordBench.accounts(ENTRIES)), ENTRIES);
      for (int run = 0; run < runs; run++) {
        WholeRun counted =
            WholeRun.of(List.of(rallycry, "recount", "--data", folder.toString()), log);
        counts.add(counted);
        System.out.printf(
            Locale.ROOT,
            "recounted %,d entries in %.2f s, CPU %.1f s, %,.0f MB%n",
            ENTRIES,
            counted.seconds(),
            counted.cpuSeconds(),
            counted.peakBytes() / 1e6);
      }
    }
    double median = WholeRun.median(counts, WholeRun::seconds);
    System.out.printf(Locale.ROOT, "median of %d: %.2f s%n", runs, median);
  }
}
