package rallycry.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.post.Platform;
import rallycry.core.receipt.Receipt;
import rallycry.core.tally.Cell.Measure;
import rallycry.core.tally.PostState;
import rallycry.embedded.DataFolder;
import rallycry.embedded.Recount;

/// The whole program in a process of its own, under load, killed with -9 a hundred times.
///
/// It is killed after some progress and not after some time, so that a slow machine tests the same.
class KilledServerTest {

  private static final int KILLS = 100;

  /// Answers that are acknowledged before a kill, at most.
  private static final int AT_MOST = 40;

  private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");

  @TempDir private Path folder;
  private final Crowd crowd = new Crowd();
  private final Viewer viewer = new Viewer();
  private final Random random = new Random(17);

  @Test
  void killedAHundredTimes_everyAcknowledgedAnswerIsThere_noneTwice_andViewersGoOn()
      throws Exception {
    for (int i = 0; i < KILLS; i++) {
      try (Child server = Child.start(folder, "--no-limits")) {
        comeBack(server);
        crowd.answer(server.address(), 1 + random.nextInt(AT_MOST), () -> kill(server));
        viewer.watchUntilItEnds();
      }
    }
    try (Child server = Child.start(folder)) {
      comeBack(server);
      assertThat(viewer.seen()).isGreaterThanOrEqualTo(crowd.acknowledged().size());
    }
    assertEachCountsOnce();
  }

  /// What was acknowledged is published from the first moment on, and a viewer who comes back is
  /// shown it.
  private void comeBack(Child server) throws IOException {
    long newest = newest(server);
    assertThat(newest).isBetween((long) crowd.acknowledged().size(), (long) crowd.sent());
    viewer.comeBack(server.address());
    assertThat(viewer.seen()).isEqualTo(newest);
  }

  /// Every other time just after an edition was shown: what it shows must not be lost either.
  private void kill(Child server) throws IOException {
    try {
      if (random.nextBoolean()) {
        viewer.watchUntil(crowd.acknowledged().size());
      }
    } finally {
      server.kill(); // Or the crowd would go on for ever.
    }
  }

  private void assertEachCountsOnce() {
    try (var data = DataFolder.open(folder)) {
      assertThat(crowd.acknowledged()).allSatisfy(receipt -> assertCounts(data, receipt));
      // Of the others, some were recorded and never acknowledged: the kill came in between.
      assertThat(data.engine().seq())
          .isBetween((long) crowd.acknowledged().size(), (long) crowd.sent())
          .isEqualTo(data.engine().tally().total(Measure.PEOPLE))
          .isEqualTo(data.engine().tally().total(Measure.DISCLOSURES))
          .isEqualTo(viewer.seen());
    }
    assertThat(Recount.of(folder).agrees()).isTrue();
  }

  private static void assertCounts(DataFolder data, String receipt) {
    String id = Receipt.parse(receipt).orElseThrow().id();
    assertThat(data.engine().post(data.pseudonyms().post(Platform.WEB, id)))
        .hasValueSatisfying(post -> assertThat(post).matches(PostState::isSeen));
  }

  private static long newest(Child server) throws IOException {
    String edition = Wire.ask(server.address(), Wire.request("GET /api/v1/edition"));
    Matcher seq = SEQ.matcher(edition);
    assertThat(seq.find()).as(edition).isTrue();
    return Long.parseLong(seq.group(1));
  }
}
