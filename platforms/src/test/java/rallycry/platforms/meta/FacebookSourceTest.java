package rallycry.platforms.meta;

import rallycry.testkit.collect.Network;
import rallycry.testkit.collect.SourceContract;

/// The contract, by what Facebook lists below a call.
class FacebookSourceTest extends SourceContract {

  @Override
  protected Network begin() throws Exception {
    return new MetaNetwork(Product.FACEBOOK);
  }
}
