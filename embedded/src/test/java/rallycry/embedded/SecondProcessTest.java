package rallycry.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;

class SecondProcessTest {

  @TempDir Path folder;

  @Test
  void secondProcess_isRefused_untilTheFirstEnds() throws Exception {
    Process child = RecordingChild.start(folder);
    try (BufferedReader said = child.inputReader()) {
      assertThat(said.readLine()).isEqualTo("0");
      assertRefused();
      child.destroyForcibly().waitFor();
    }
    DataFolder.open(folder).close();
  }

  @Test
  void secondPartOfOneProcess_isRefused() {
    try (var first = DataFolder.open(folder)) {
      assertRefused();
      assertThat(first.engine().seq()).isZero();
    }
  }

  private void assertRefused() {
    assertThatThrownBy(() -> DataFolder.open(folder))
        .hasMessageContaining("another Rallycry is working in " + folder)
        .asInstanceOf(InstanceOfAssertFactories.type(LedgerException.class))
        .extracting(LedgerException::code)
        .isEqualTo(Code.IN_USE);
  }
}
