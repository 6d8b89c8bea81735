package rallycry.embedded;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.tally.Recorder;
import rallycry.testkit.RecorderContract;

class RecordedEngineTest extends RecorderContract {

  @TempDir Path folder;

  @Override
  protected Recorder begin() {
    var ledger = SqliteLedger.open(folder.resolve("ledger.db"));
    return new EmbeddedEngine(ledger, ledger::keep);
  }
}
