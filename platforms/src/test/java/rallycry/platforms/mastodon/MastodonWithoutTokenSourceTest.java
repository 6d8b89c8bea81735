package rallycry.platforms.mastodon;

import rallycry.testkit.collect.Network;
import rallycry.testkit.collect.SourceContract;

/// The contract, without a token: timelines alone.
class MastodonWithoutTokenSourceTest extends SourceContract {

  @Override
  protected Network begin() throws Exception {
    return MastodonNetwork.withoutToken();
  }
}
