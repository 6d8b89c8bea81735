package rallycry.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.testkit.Cast;

class DataFolderTest {

  @TempDir Path folder;

  @Test
  void newFolder_getsAKey_thatItsOwnerAloneMayRead() throws IOException {
    DataFolder.open(folder).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
        .isEqualTo("rw-------");
    assertThat(key()).hasSize(16);
  }

  @Test
  void pseudonyms_areTheSameNextTime_andOthersElsewhere() {
    try (var here = DataFolder.open(folder);
        var elsewhere = DataFolder.open(folder.resolve("elsewhere"))) {
      assertThat(here.pseudonyms().post(Platform.X, "1"))
          .isEqualTo(here.pseudonyms().post(Platform.X, "1"))
          .isNotEqualTo(elsewhere.pseudonyms().post(Platform.X, "1"));
    }
  }

  @Test
  void keyThatOthersMayRead_isRefused_withTheCommandThatHelps() throws IOException {
    DataFolder.open(folder).close();
    Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r-----"));
    assertWrongKey("Run: chmod 600 " + key());
  }

  @Test
  void missingKey_isRefused_onceAnythingIsRecorded() throws IOException {
    record();
    Files.delete(key());
    assertWrongKey("is missing");
  }

  @Test
  void otherKey_isRefused() throws IOException {
    record();
    Files.delete(key());
    CampaignKey.write(key(), CampaignKey.random());
    assertWrongKey("not the one this ledger was made with");
  }

  @Test
  void halfAKey_isRefused() throws IOException {
    record();
    Files.write(key(), new byte[8]);
    assertWrongKey("has 8 bytes and not 16");
  }

  @Test
  void lostKeyOfAnEmptyLedger_isMadeAnew() throws IOException {
    DataFolder.open(folder).close();
    Files.delete(key());
    record();
    DataFolder.open(folder).close();
  }

  @Test
  void lostLedger_isNotTakenForANewOne() throws IOException {
    record();
    Files.delete(folder.resolve("ledger.db"));
    assertThat(catchThrowableOfType(LedgerException.class, () -> DataFolder.open(folder)))
        .hasMessageContaining("it is empty, and there is a key already")
        .returns(Code.DAMAGED, LedgerException::code);
  }

  private void record() {
    try (var data = DataFolder.open(folder)) {
      data.engine().record(EntryBatch.of(Cast.ANA.writes(0, Outcome.STORY)));
    }
  }

  private Path key() {
    return folder.resolve("key");
  }

  private void assertWrongKey(String why) {
    var refused = catchThrowableOfType(LedgerException.class, () -> DataFolder.open(folder));
    assertThat(refused).hasMessageContaining(why);
    assertThat(refused.code()).isEqualTo(Code.WRONG_KEY);
  }
}
