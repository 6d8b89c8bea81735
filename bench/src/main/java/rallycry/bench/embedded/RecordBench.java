package rallycry.bench.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rallycry.bench.Scratch;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.tally.Cell.Measure;
import rallycry.embedded.DataFolder;

/// `./dev bench record [POSTS [ACCOUNTS]]`: records the posts of a large campaign's first day in a
/// new folder, then opens it.
final class RecordBench {

  private static final Path ROOM = Path.of(System.getProperty("rallycry.home"), "bench/target");
  private static final int BATCH = 8192;

  private RecordBench() {}

  static void main(String[] args) throws IOException {
    int posts = args.length > 0 ? Integer.parseInt(args[0]) : 12_000_000;
    int accounts = args.length > 1 ? Integer.parseInt(args[1]) : accounts(posts);
    try (var folder = Scratch.in(ROOM)) {
      record(folder.folder(), new SyntheticEntries(posts, accounts), posts);
      open(folder.folder());
    }
  }

  /// How many accounts write so many posts, as in the archive.
  static int accounts(int posts) {
    return (int) (posts * 47L / 120);
  }

  static void record(Path folder, SyntheticEntries entries, int posts) {
    long start = System.nanoTime();
    try (var data = DataFolder.open(folder)) {
      var batch = new EntryBatch(BATCH);
      while (entries.next(batch, BATCH)) {
        data.engine().record(batch);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      long people = data.engine().tally().total(Measure.PEOPLE);
      say(
          "recorded %,d posts of %,d people in %.1f s: %,.0f/s; %s"
              .formatted(posts, people, seconds, posts / seconds, memory()));
    }
    say("closed after %.1f s".formatted((System.nanoTime() - start) / 1e9));
  }

  private static void open(Path folder) {
    long start = System.nanoTime();
    try (var data = DataFolder.open(folder)) {
      double seconds = (System.nanoTime() - start) / 1e9;
      say("opened %,d entries in %.1f s; %s".formatted(data.engine().seq(), seconds, memory()));
    }
  }

  private static String memory() {
    try {
      return String.join(
          ", ",
          Files.readAllLines(Path.of("/proc/self/status")).stream()
              .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
              .map(line -> line.replaceAll("\\s+", " "))
              .toList());
    } catch (IOException e) {
      return "resident size not known here";
    }
  }

  private static void say(String text) {
    System.out.println(text);
  }
}
