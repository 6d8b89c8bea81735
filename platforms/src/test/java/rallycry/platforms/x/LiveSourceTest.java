package rallycry.platforms.x;

import rallycry.testkit.collect.Network;
import rallycry.testkit.collect.SourceContract;

/// The contract, by the activity stream.
class LiveSourceTest extends SourceContract {

  @Override
  protected Network begin() throws Exception {
    return XNetwork.streamed();
  }
}
