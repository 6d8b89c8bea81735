package rallycry.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.core.tally.Cell.Measure;

class EmbeddedEngineTest {

  @TempDir Path folder;

  @Test
  void closedAndOpened_countsTheSame() {
    var batch = new EntryBatch();
    for (int i = 0; i < 20_000; i++) {
      batch.add(
          new Entry.Answered(
              new Key(i * 0x9e3779b97f4a7c15L, i * 0xc2b2ae3d27d4eb4fL),
              new Key((i % 7000) * 0x9e3779b97f4a7c15L, i % 7000),
              Platform.X,
              1000 + i % 500,
              0,
              Outcome.ME_TOO,
              Settings.NONE,
              Language.of("en")));
    }
    try (var data = DataFolder.open(folder)) {
      assertThat(data.engine().record(batch)).isEqualTo(20_000);
      assertThat(data.engine().record(batch)).isZero();
    }
    try (var data = DataFolder.open(folder)) {
      assertThat(data.engine().seq()).isEqualTo(20_000);
      assertThat(data.engine().tally().total(Measure.PEOPLE)).isEqualTo(7000);
      assertThat(data.engine().record(batch)).isZero();
    }
  }
}
