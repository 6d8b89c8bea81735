package rallycry.embedded;

import java.util.ArrayList;
import java.util.List;
import rallycry.core.ledger.Key;
import rallycry.core.post.Platform;
import rallycry.core.tally.AccountState;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Standing;

/// Every account: its key, its standing, the last of its posts (each knows the one before), and
/// through when it is gone.
final class People {

  private final KeyTable keys = new KeyTable();
  private final Standings standings = new Standings();
  private final Departures departures = new Departures();
  private final Posts posts;

  People(Posts posts) {
    this.posts = posts;
  }

  /// The number of an account, new or known.
  int number(Key account, Platform platform) {
    int before = keys.size();
    int number = keys.number(account);
    if (number == before) {
      standings.add(number, platform);
    }
    return number;
  }

  /// The number of a known account, or [KeyTable#ABSENT].
  int find(Key account) {
    return keys.find(account);
  }

  Platform platform(int person) {
    return standings.platform(person);
  }

  /// @return the minute through which they are gone, or [AccountState#STILL_HERE]
  int goneThrough(int person) {
    return departures.through(person);
  }

  /// They are gone through a minute.
  ///
  /// @return whether that is news
  boolean left(int person, int minute) {
    return departures.add(person, minute);
  }

  Standing standing(int person) {
    return standings.get(person);
  }

  /// All that is known of a person, their last post first.
  AccountState state(int person) {
    List<PostState> states = new ArrayList<>();
    for (int post = standings.last(person); post != Posts.NONE; post = posts.next(post)) {
      states.add(posts.state(post));
    }
    return new AccountState(platform(person), goneThrough(person), states);
  }

  /// They wrote a post more.
  void wrote(int person, int post, PostState state, Standing standing) {
    posts.add(post, person, standings.last(person), state);
    standings.last(person, post);
    standings.set(person, standing);
  }

  /// Something they wrote turned out otherwise, or they left.
  void changed(int person, AccountState state) {
    standings.set(person, Standing.of(state));
  }
}
