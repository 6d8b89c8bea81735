package rallycry.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Outcome;
import rallycry.testkit.Cast;

/// A process of its own that records a long story, always the same, from its beginning, and says
/// after each batch up to which Seq it is durable.
final class RecordingChild {

  private static final int BATCHES = 2_000;
  private static final int BATCH = 20;

  private RecordingChild() {}

  static void main(String[] args) {
    try (var data = DataFolder.open(Path.of(args[0]))) {
      System.out.println(data.engine().seq());
      for (EntryBatch batch : story()) {
        data.engine().record(batch);
        System.out.println(data.engine().seq());
      }
    }
  }

  static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            RecordingChild.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static List<EntryBatch> story() {
    var random = new Random(7);
    var batches = new ArrayList<EntryBatch>();
    for (int i = 0; i < BATCHES; i++) {
      var batch = new EntryBatch(BATCH);
      for (int j = 0; j < BATCH; j++) {
        batch.add(entry(random));
      }
      batches.add(batch);
    }
    return batches;
  }

  private static Entry entry(Random random) {
    Cast who = Cast.values()[random.nextInt(Cast.values().length)];
    int post = random.nextInt(5_000);
    return switch (random.nextInt(20)) {
      case 0 -> who.loses(post, Cause.DELETED);
      case 1 -> who.edits(post, random.nextInt(100), Outcome.MENTION);
      case 2 -> who.leaves(random.nextInt(50));
      default -> who.writes(post, Outcome.values()[random.nextInt(5)]);
    };
  }
}
