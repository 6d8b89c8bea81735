package rallycry.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;

/// The tests may run as root, whom no mode of a file stops.
class ReadOnlyTest {

  @TempDir Path folder;

  @Test
  void ledgerThatCannotBeOpened_isSaidClearly() throws IOException {
    Files.createDirectory(folder.resolve("ledger.db"));
    assertRefused(catchThrowableOfType(LedgerException.class, () -> DataFolder.open(folder)));
  }

  @Test
  void ledgerThatCannotBeWritten_isSaidClearly_andStaysAsItWas() {
    Path file = folder.resolve("ledger.db");
    SqliteLedger.open(file).close();
    try (var ledger = SqliteLedger.on(Sqlite.openToRead(file), file)) {
      assertRefused(
          catchThrowableOfType(
              LedgerException.class, () -> RecordingChild.story().forEach(ledger::append)));
      assertThat(ledger.seq()).isZero();
    }
  }

  @Test
  void folderThatCannotBeMade_isSaidClearly() throws IOException {
    Path file = Files.createFile(folder.resolve("a-file"));
    var refused =
        catchThrowableOfType(LedgerException.class, () -> DataFolder.open(file.resolve("folder")));
    assertThat(refused).hasMessageContaining("cannot make the folder");
  }

  private static void assertRefused(LedgerException refused) {
    assertThat(refused.code()).isEqualTo(Code.READ_ONLY);
    assertThat(refused).hasMessageContaining("writable for this user");
  }
}
