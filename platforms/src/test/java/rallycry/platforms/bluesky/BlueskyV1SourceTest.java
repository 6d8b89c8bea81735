package rallycry.platforms.bluesky;

import rallycry.testkit.collect.Network;
import rallycry.testkit.collect.SourceContract;

/// The contract, on the first wire.
class BlueskyV1SourceTest extends SourceContract {

  @Override
  protected Network begin() throws Exception {
    return BlueskyNetwork.on(Wire.V1);
  }
}
