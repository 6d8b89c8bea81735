package rallycry.platforms.bluesky;

import rallycry.testkit.collect.Network;
import rallycry.testkit.collect.SourceContract;

/// The contract, on the second wire.
class BlueskyV2SourceTest extends SourceContract {

  @Override
  protected Network begin() throws Exception {
    return BlueskyNetwork.on(Wire.V2);
  }
}
