package rallycry.bench.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import rallycry.bench.Scratch;
import rallycry.bench.WholeRun;

/// `./dev bench replay [POSTS [PEOPLE [RUNS]]]`: whole processes, turn by turn, on one archive.
public final class ReplayBench {

  private static final Path HOME = Path.of(System.getProperty("rallycry.home"));
  private static final Path WORK = HOME.resolve("bench/target/replay");
  private static final Path LOG = WORK.resolve("rallycry.log");

  private ReplayBench() {}

  public static void main(String... arguments) throws IOException, InterruptedException {
    long posts = arguments.length > 0 ? Long.parseLong(arguments[0]) : 12_000_000;
    long people = arguments.length > 1 ? Long.parseLong(arguments[1]) : 4_700_000;
    int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    Path archive = archive(posts, people);
    // What is counted is no build: the first start after a change makes one.
    WholeRun.of(List.of(HOME.resolve("rallycry").toString(), "--help"), LOG);
    List<WholeRun> recorded = new ArrayList<>();
    List<WholeRun> unrecorded = new ArrayList<>();
    List<WholeRun> peer = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      unrecorded.add(said("replay --no-record", rallycry(archive, "--no-record")));
      peer.add(said("DuckDB", duckDb(archive)));
      recorded.add(said("replay, recorded durably", recording(archive)));
    }
    double megabytes = Files.size(archive) / 1e6;
    System.out.printf(
        Locale.ROOT,
        "%n%,d posts, %,.0f MB, medians of %d runs in turn%n%n"
            + "| | wall s | MB/s | posts/s | CPU s | peak RSS MB | load |%n"
            + "|---|---|---|---|---|---|---|%n",
        posts,
        megabytes,
        runs);
    row("replay, recorded durably", recorded, megabytes, posts);
    row("replay --no-record", unrecorded, megabytes, posts);
    row("DuckDB: count, distinct, ILIKE", peer, megabytes, posts);
    System.out.printf(
        Locale.ROOT,
        "%nspeed of --no-record over DuckDB's, run by run (median): %.2f by MB/s, %.2f by CPU time%n",
        medianRatio(peer, unrecorded, WholeRun::seconds),
        medianRatio(peer, unrecorded, WholeRun::cpuSeconds));
  }

  private static WholeRun said(String name, WholeRun run) {
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s, CPU %.1f s, %,.0f MB, load %.1f%n",
        name,
        run.seconds(),
        run.cpuSeconds(),
        run.peakBytes() / 1e6,
        run.load());
    return run;
  }

  private static Path archive(long posts, long people) throws IOException {
    Files.createDirectories(WORK);
    Path archive = WORK.resolve("made-%d-%d.jsonl".formatted(posts, people));
    if (!Files.exists(archive)) {
      System.out.println("making " + archive);
      Path partial = WORK.resolve("partial.jsonl");
      ArchiveMaker.from(HOME.resolve("../shared/data/metoo-2017.jsonl.gz"))
          .write(partial, posts, people);
      Files.move(partial, archive);
    }
    return archive;
  }

  private static WholeRun recording(Path archive) throws IOException, InterruptedException {
    try (var data = Scratch.in(WORK)) {
      return rallycry(archive, "--data", data.folder().toString());
    }
  }

  private static WholeRun rallycry(Path archive, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(HOME.resolve("rallycry").toString());
    command.addAll(List.of("replay", archive.toString(), "--campaign", "metoo"));
    command.addAll(List.of(options));
    return WholeRun.of(command, LOG);
  }

  private static WholeRun duckDb(Path archive) throws IOException, InterruptedException {
    return WholeRun.of(
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            DuckDbPeer.class.getName(),
            archive.toString()),
        WORK.resolve("duckdb.log"));
  }

  private static void row(String name, List<WholeRun> runs, double megabytes, long posts) {
    double seconds = WholeRun.median(runs, WholeRun::seconds);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %,.0f | %,.0f | %.1f | %,.0f | %.1f |%n",
        name,
        seconds,
        megabytes / seconds,
        posts / seconds,
        WholeRun.median(runs, WholeRun::cpuSeconds),
        WholeRun.median(runs, run -> run.peakBytes() / 1e6),
        WholeRun.median(runs, WholeRun::load));
  }

  private static double medianRatio(
      List<WholeRun> above, List<WholeRun> below, ToDoubleFunction<WholeRun> figure) {
    List<Double> ratios = new ArrayList<>();
    for (int run = 0; run < above.size(); run++) {
      ratios.add(figure.applyAsDouble(above.get(run)) / figure.applyAsDouble(below.get(run)));
    }
    ratios.sort(Comparator.naturalOrder());
    return ratios.get(ratios.size() / 2);
  }
}
