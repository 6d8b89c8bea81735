package rallycry.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.EntryCodec;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;
import rallycry.core.ledger.Outcome;
import rallycry.testkit.Cast;

class DamageTest {

  private static final int ENTRIES = 20_000;

  @TempDir Path folder;
  private Path file;
  private byte[] whole;

  @BeforeEach
  void record() throws IOException {
    file = folder.resolve("ledger.db");
    var batch = new EntryBatch(ENTRIES);
    for (int i = 0; i < ENTRIES; i++) {
      batch.add(Cast.EVE.writes(i, Outcome.ME_TOO));
    }
    try (var data = DataFolder.open(folder)) {
      data.engine().record(batch);
    }
    whole = Files.readAllBytes(file);
  }

  @Test
  void flippedBit_anywhere_isFoundOrHarmless() throws IOException {
    var random = new Random(3);
    int found = 0;
    for (int i = 0; i < 150; i++) {
      flip(random.nextInt(whole.length), random.nextInt(8));
      found += isFound() ? 1 : 0;
    }
    assertThat(found).as("most of the file are entries").isGreaterThan(75);
  }

  @Test
  void flippedBit_inTheFilesHeader_isFoundOrHarmless() throws IOException {
    for (int at = 0; at < 100; at++) {
      flip(at, at % 8);
      isFound();
    }
  }

  @Test
  void flippedBit_inAnEntry_isSaidWhere() throws IOException {
    byte[] entry = EntryBatch.of(Cast.EVE.writes(10_000, Outcome.ME_TOO)).toBytes();
    flip(indexOf(entry) + 5, 3);
    assertDamaged("the entries 8193 to 16384 are not as they were written");
  }

  @Test
  void missingBlock_isSaidWhere() throws SQLException {
    change("DELETE FROM block WHERE first_seq = 8193");
    assertDamaged("the entries 8193 to 16384 are missing");
  }

  @Test
  void missingEnd_isSaidWhere() throws SQLException {
    change("DELETE FROM block WHERE first_seq = 16385");
    assertDamaged("the entries 16385 to 20000 are missing");
    assertThatThrownBy(() -> DataFolder.open(folder))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("does not end at Seq 20000");
  }

  @Test
  void changedTally_isFoundByRecount() throws SQLException {
    change("UPDATE edition SET cells = zeroblob(32)");
    assertThatThrownBy(() -> Recount.of(folder))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("the tally kept at Seq 20000");
  }

  @Test
  void truncatedFile_isFound() throws IOException {
    for (int length : new int[] {1, 100, 4096, whole.length / 2, whole.length * 3 / 4}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(isFound()).as("%d bytes are left", length).isTrue();
    }
  }

  @Test
  void newerFormat_isRefused() throws SQLException {
    change("PRAGMA user_version = 99");
    assertThatThrownBy(() -> DataFolder.open(folder))
        .hasMessageContaining("Install the newer version")
        .extracting(thrown -> ((LedgerException) thrown).code())
        .isEqualTo(Code.NEWER_FORMAT);
  }

  @Test
  void someoneElsesFile_isLeftAlone() throws SQLException, IOException {
    Files.delete(file);
    change("CREATE TABLE theirs (id INTEGER)");
    assertThatThrownBy(() -> DataFolder.open(folder))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("is not a ledger of ours");
  }

  /// Whether opening it and reading it through says so; if not, it has to be whole.
  private boolean isFound() {
    try {
      DataFolder.open(folder).close();
      assertThat(Recount.of(folder))
          .returns(true, Recount::agrees)
          .returns((long) ENTRIES, Recount::entries);
      return false;
    } catch (LedgerException e) {
      return true;
    }
  }

  private void assertDamaged(String where) {
    assertThatThrownBy(() -> Blocks.check(file))
        .hasMessageContaining(file.toString())
        .hasMessageContaining(where)
        .extracting(thrown -> ((LedgerException) thrown).code())
        .isEqualTo(Code.DAMAGED);
  }

  private void flip(int at, int bit) throws IOException {
    byte[] damaged = whole.clone();
    damaged[at] ^= (byte) (1 << bit);
    Files.deleteIfExists(folder.resolve("ledger.db-wal"));
    Files.deleteIfExists(folder.resolve("ledger.db-shm"));
    Files.write(file, damaged);
  }

  private void change(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int indexOf(byte[] part) {
    for (int at = 0; at + EntryCodec.SIZE <= whole.length; at++) {
      if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    throw new AssertionError("the entry does not stand in the file in one piece");
  }
}
