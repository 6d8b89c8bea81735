package rallycry.platforms.x;

import rallycry.testkit.collect.Network;
import rallycry.testkit.collect.SourceContract;

/// The contract, by search.
class SearchSourceTest extends SourceContract {

  @Override
  protected Network begin() throws Exception {
    return XNetwork.searched();
  }
}
