package rallycry.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;
import rallycry.core.tally.Tally;
import rallycry.testkit.Oracle;

/// SQLite is told that there is no room for more pages: it then fails as it does on a full disk.
class FullDiskTest {

  @TempDir Path folder;

  @Test
  void fullDisk_losesAndDoublesNothing_andRecordingGoesOnOnceThereIsRoom() throws Exception {
    Path file = folder.resolve("ledger.db");
    Connection connection = Sqlite.openToWrite(file);
    var ledger = SqliteLedger.on(connection, file);
    var oracle = new Oracle();
    try (var engine = new EmbeddedEngine(ledger, tally -> {})) {
      allowPages(connection, 12);
      int refusals = 0;
      for (EntryBatch batch : RecordingChild.story().subList(0, 400)) {
        long seq = engine.seq();
        Tally before = engine.tally();
        var refused = catchThrowableOfType(LedgerException.class, () -> engine.record(batch));
        if (refused != null) {
          refusals++;
          assertThat(engine.seq()).isEqualTo(seq);
          assertThat(engine.tally()).isEqualTo(before);
          allowPages(connection, 1_000_000);
          engine.record(batch);
        }
        oracle.add(batch);
      }
      assertThat(refusals).isOne();
      assertThat(engine.tally()).isEqualTo(oracle.tally());
    }
  }

  @Test
  void fullDisk_isSaidClearly() throws Exception {
    Path file = folder.resolve("ledger.db");
    Connection connection = Sqlite.openToWrite(file);
    try (var ledger = SqliteLedger.on(connection, file)) {
      allowPages(connection, 1);
      var refused =
          catchThrowableOfType(
              LedgerException.class, () -> RecordingChild.story().forEach(ledger::append));
      assertThat(refused.code()).isEqualTo(Code.DISK_FULL);
      assertThat(refused).hasMessageContaining(file.toString()).hasMessageContaining("Make room");
      assertThat(Blocks.check(file)).isEqualTo(ledger.seq());
    }
  }

  private static void allowPages(Connection connection, int pages) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = " + pages);
    }
  }
}
