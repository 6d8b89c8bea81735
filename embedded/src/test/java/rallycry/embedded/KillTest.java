package rallycry.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.tally.Tally;

class KillTest {

  private static final int KILLS = 100;

  /// Entries that a child may record before it is killed: enough of them for all kills.
  private static final int AT_MOST = 400;

  @TempDir Path folder;

  @Test
  void killedAHundredTimes_andStartedAgain_countsTheSame() throws Exception {
    var random = new Random(11);
    long durable = 0;
    for (int i = 0; i < KILLS; i++) {
      Process child = RecordingChild.start(folder);
      try (BufferedReader said = child.inputReader()) {
        assertThat(Long.parseLong(said.readLine()))
            .as("what was acknowledged before the kill is still there")
            .isGreaterThanOrEqualTo(durable);
        // Killed after some progress and not after some time, so that a slow machine tests the
        // same.
        durable = readUntil(durable + random.nextInt(AT_MOST), said, durable);
        // Killed by its handle, it leaves what it said to be read.
        child.toHandle().destroyForcibly();
        durable = lastNumber(said, durable);
      }
      child.waitFor();
    }
    assertThat(durable).as("the kills hit it while it recorded").isPositive();
    finish();
    assertThat(Recount.of(folder).agrees()).isTrue();
  }

  private void finish() {
    try (var data = DataFolder.open(folder)) {
      RecordingChild.story().forEach(data.engine()::record);
      assertThat(data.engine().tally()).isEqualTo(withoutKills());
    }
  }

  private static Tally withoutKills() {
    var headcount = new Headcount();
    RecordingChild.story().forEach(headcount::add);
    return headcount.tally();
  }

  /// Reads on until it says at least this number, or has no more to say.
  private static long readUntil(long wanted, BufferedReader said, long otherwise)
      throws IOException {
    long durable = otherwise;
    while (durable < wanted) {
      String line = said.readLine();
      if (line == null) {
        break;
      }
      durable = Long.parseLong(line);
    }
    return durable;
  }

  /// The last number it said in full; the line it was writing when it was killed does not count.
  private static long lastNumber(BufferedReader said, long otherwise) throws IOException {
    var text = new StringBuilder();
    for (int c = said.read(); c >= 0; c = said.read()) {
      text.append((char) c);
    }
    String[] lines = text.substring(0, text.lastIndexOf("\n") + 1).split("\n");
    String last = lines[lines.length - 1];
    return last.isEmpty() ? otherwise : Long.parseLong(last);
  }
}
