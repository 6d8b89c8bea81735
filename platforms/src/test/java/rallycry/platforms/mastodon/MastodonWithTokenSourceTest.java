package rallycry.platforms.mastodon;

import rallycry.testkit.collect.Network;
import rallycry.testkit.collect.SourceContract;

/// The contract, with a token: timelines and streams.
class MastodonWithTokenSourceTest extends SourceContract {

  @Override
  protected Network begin() throws Exception {
    return MastodonNetwork.withToken();
  }
}
