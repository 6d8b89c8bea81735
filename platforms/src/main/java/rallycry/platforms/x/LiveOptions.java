package rallycry.platforms.x;

import java.net.URI;
import java.time.Duration;

/// What of X to listen to as it happens.
///
/// @param api `https://api.x.com`
/// @param bearer the app's own token: the stream takes no other
/// @param userToken of the host's account, with `tweet.read`: replies to it are told to it alone
/// @param account the host's numeric id
/// @param wanted which of the replies to that account answer the campaign
/// @param silence after which the stream is taken to be dead; a living one sends an empty line
///   every twenty seconds
public record LiveOptions(
    URI api, String bearer, String userToken, String account, Wanted wanted, Duration silence) {

  public LiveOptions {
    if (!account.matches("[0-9]{1,19}")) {
      throw new IllegalArgumentException("X names accounts by number, this is none: " + account);
    }
  }

  /// Never shows the tokens.
  @Override
  public String toString() {
    return "account " + account + " at " + api;
  }
}
