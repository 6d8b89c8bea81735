package rallycry.embedded;

import java.util.HashMap;
import java.util.Map;
import rallycry.core.tally.AccountState;

/// Through when accounts are gone, each known by its number. Most never leave.
final class Departures {

  private final Map<Integer, Integer> minutes = new HashMap<>();

  /// The minute since 1970 up to which nothing that an account wrote stands, or
  /// [AccountState#STILL_HERE].
  int through(int account) {
    return minutes.isEmpty()
        ? AccountState.STILL_HERE
        : minutes.getOrDefault(account, AccountState.STILL_HERE);
  }

  /// An account is gone through a minute.
  ///
  /// @return whether it was not known to be gone through that minute already
  boolean add(int account, int minute) {
    if (minute <= through(account)) {
      return false;
    }
    minutes.put(account, minute);
    return true;
  }

  void clear() {
    minutes.clear();
  }
}
