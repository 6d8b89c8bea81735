package rallycry.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.tally.Tally;
import rallycry.testkit.Oracle;
import rallycry.testkit.Stories;

class EnginePropertiesTest {

  @Provide
  Arbitrary<List<Entry>> stories() {
    return Stories.any();
  }

  @Provide
  Arbitrary<List<EntryBatch>> batches() {
    return Stories.batches();
  }

  @Property(tries = 2000)
  void anyOrder_countsAsTheOracle(@ForAll("stories") List<Entry> story) {
    assertThat(tally(List.of(Stories.batch(story))))
        .isEqualTo(oracle(List.of(Stories.batch(story))));
  }

  @Property(tries = 1000)
  void anySplit_countsAsTheOracle(@ForAll("batches") List<EntryBatch> batches) {
    assertThat(tally(batches)).isEqualTo(oracle(batches));
  }

  @Property(tries = 1000)
  void anotherOrder_andEverythingTwice_countTheSame(
      @ForAll("stories") List<Entry> story, @ForAll Random random) {
    var shuffled = new ArrayList<>(story);
    shuffled.addAll(story);
    Collections.shuffle(shuffled, random);
    assertThat(tally(List.of(Stories.batch(shuffled))))
        .isEqualTo(tally(List.of(Stories.batch(story))));
  }

  @Property(tries = 1000)
  void everythingAgain_changesNothing(@ForAll("stories") List<Entry> story) {
    var headcount = new Headcount();
    headcount.add(Stories.batch(story));
    Tally once = headcount.tally();
    long seq = headcount.seq();
    headcount.add(Stories.batch(story));
    assertThat(headcount.tally()).isEqualTo(once);
    assertThat(headcount.seq()).isEqualTo(seq);
  }

  @Property(tries = 40)
  void restartAfterAnyBatch_countsAsTheOracle(@ForAll("batches") List<EntryBatch> batches)
      throws IOException {
    Path folder = Files.createTempDirectory("rallycry-property");
    for (EntryBatch batch : batches) {
      try (var data = DataFolder.open(folder)) {
        data.engine().record(batch);
      }
    }
    try (var data = DataFolder.open(folder)) {
      assertThat(data.engine().tally()).isEqualTo(oracle(batches));
    }
    assertThat(Recount.of(folder).agrees()).isTrue();
    delete(folder);
  }

  /// By the index of the engine, and in parts: they have to agree.
  private static Tally tally(List<EntryBatch> batches) {
    var tally = new Tally();
    var index = new Index();
    var headcount = new Headcount();
    for (EntryBatch batch : batches) {
      batch.forEach(entry -> index.apply(entry, tally));
      headcount.add(batch);
    }
    assertThat(headcount.tally()).isEqualTo(tally);
    return tally;
  }

  private static Tally oracle(List<EntryBatch> batches) {
    var oracle = new Oracle();
    batches.forEach(oracle::add);
    return oracle.tally();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
