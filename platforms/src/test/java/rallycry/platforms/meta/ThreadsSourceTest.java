package rallycry.platforms.meta;

import rallycry.testkit.collect.Network;
import rallycry.testkit.collect.SourceContract;

/// The contract, by what Threads lists below a call.
class ThreadsSourceTest extends SourceContract {

  @Override
  protected Network begin() throws Exception {
    return new MetaNetwork(Product.THREADS);
  }
}
