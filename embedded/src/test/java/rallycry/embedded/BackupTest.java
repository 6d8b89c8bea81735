package rallycry.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.LedgerException;
import rallycry.core.tally.Tally;
import rallycry.embedded.Finding.Severity;
import rallycry.testkit.Oracle;

class BackupTest {

  @TempDir Path folder;

  @Test
  void backup_ofARunningFolder_restoresToTheSameTally() throws IOException {
    Path work = folder.resolve("work");
    Path safe = folder.resolve("safe");
    Tally tally;
    try (var data = DataFolder.open(work)) {
      RecordingChild.story().subList(0, 100).forEach(data.engine()::record);
      tally = data.engine().tally();
      assertThat(Backup.take(work, safe, false).seq()).isEqualTo(data.engine().seq());
    }
    assertThat(safe.resolve("key")).doesNotExist();
    Path back = folder.resolve("back");
    Backup.restore(safe, back);
    Files.copy(work.resolve("key"), back.resolve("key"));
    try (var data = DataFolder.open(back)) {
      assertThat(data.engine().tally()).isEqualTo(tally);
    }
    assertThat(Recount.of(back).agrees()).isTrue();
  }

  @Test
  void backup_underLoad_isWhole_asOfItsSeq() throws Exception {
    Path work = folder.resolve("work");
    Path back = folder.resolve("back");
    Backup backup;
    try (var data = DataFolder.open(work);
        var load = Executors.newSingleThreadExecutor()) {
      Future<?> written = load.submit(() -> RecordingChild.story().forEach(data.engine()::record));
      while (data.engine().seq() < 50) {
        Thread.sleep(1);
      }
      backup = Backup.take(work, folder.resolve("safe"), true);
      written.get();
      assertThat(data.engine().seq()).isGreaterThanOrEqualTo(backup.seq());
    }
    assertThat(backup.seq()).isGreaterThanOrEqualTo(50);
    Backup.restore(folder.resolve("safe"), back);
    try (var data = DataFolder.open(back)) {
      assertThat(data.engine().tally()).isEqualTo(countedTo(backup.seq(), work));
    }
  }

  /// What the first entries of a ledger add up to, slowly.
  private static Tally countedTo(long seq, Path folder) {
    var oracle = new Oracle();
    var read = new ArrayList<Entry>();
    Blocks.read(
        folder.resolve("ledger.db"),
        0,
        block -> block.verified(0, Long.MAX_VALUE).forEach(read::add));
    read.subList(0, (int) seq).forEach(entry -> oracle.add(EntryBatch.of(entry)));
    return oracle.tally();
  }

  @Test
  void backup_takesTheKey_onlyIfAsked() {
    DataFolder.open(folder.resolve("work")).close();
    Backup.take(folder.resolve("work"), folder.resolve("safe"), true);
    Backup.restore(folder.resolve("safe"), folder.resolve("back"));
    DataFolder.open(folder.resolve("back")).close();
    assertThat(folder.resolve("back/key")).hasSameBinaryContentAs(folder.resolve("work/key"));
  }

  @Test
  void backup_overwritesNothing() {
    DataFolder.open(folder).close();
    assertThatThrownBy(() -> Backup.take(folder, folder, false))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("Give an empty folder");
  }

  @Test
  void doctor_findsAllWell() {
    try (var data = DataFolder.open(folder)) {
      data.engine().record(new EntryBatch());
      assertThat(Doctor.examine(folder))
          .extracting(Finding::what)
          .containsExactly("java", "key", "ledger", "stories", "disk", "durability");
      assertThat(Doctor.examine(folder)).noneMatch(f -> f.severity() == Severity.BAD);
    }
  }

  @Test
  void doctor_saysWhatIsBroken() throws IOException {
    DataFolder.open(folder).close();
    Files.write(folder.resolve("key"), new byte[3]);
    Files.write(folder.resolve("ledger.db"), new byte[5000]);
    assertThat(Doctor.examine(folder))
        .filteredOn(finding -> finding.severity() == Severity.BAD)
        .extracting(Finding::what)
        .containsExactly("key", "ledger");
    assertThat(Doctor.examine(folder.resolve("nowhere")))
        .extracting(Finding::severity)
        .containsExactly(Severity.BAD);
  }
}
