package rallycry.embedded;

import rallycry.core.tally.Recorder;
import rallycry.testkit.RecorderContract;

class UnrecordedEngineTest extends RecorderContract {

  @Override
  protected Recorder begin() {
    return EmbeddedEngine.unrecorded();
  }
}
