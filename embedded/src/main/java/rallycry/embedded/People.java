package rallycry.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rallycry.core.ledger.Key;
import rallycry.core.post.Platform;
import rallycry.core.tally.PersonState;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Standing;

/// Every account: its key, its platform, the last of its posts (each knows the one before), and
/// through when it is gone.
final class People {

  /// From this many posts on an account's standing is kept instead of being summed up again.
  private static final int MANY = 64;

  private static final Platform[] PLATFORMS = Platform.values();
  private static final int WIDTH = 2;
  private static final int LAST = 0;
  private static final int PLATFORM = 1;

  private final KeyTable keys = new KeyTable();
  private final IntColumn columns = new IntColumn();
  private final Map<Integer, Integer> gone = new HashMap<>();
  private final Map<Integer, Standing> kept = new HashMap<>();
  private final Posts posts;

  People(Posts posts) {
    this.posts = posts;
  }

  /// The number of an account, new or known.
  int number(Key account, Platform platform) {
    int number = keys.find(account);
    if (number == KeyTable.ABSENT) {
      number = keys.add(account);
      columns.set((long) number * WIDTH + LAST, Posts.NONE);
      columns.set((long) number * WIDTH + PLATFORM, platform.ordinal());
    }
    return number;
  }

  Platform platform(int person) {
    return PLATFORMS[columns.get((long) person * WIDTH + PLATFORM)];
  }

  int last(int person) {
    return columns.get((long) person * WIDTH + LAST);
  }

  void last(int person, int post) {
    columns.set((long) person * WIDTH + LAST, post);
  }

  int goneThrough(int person) {
    return gone.isEmpty()
        ? PersonState.STILL_HERE
        : gone.getOrDefault(person, PersonState.STILL_HERE);
  }

  void goneThrough(int person, int minute) {
    gone.put(person, minute);
  }

  /// All that is known of a person, their last post first.
  PersonState state(int person) {
    List<PostState> states = new ArrayList<>();
    for (int post = last(person); post != Posts.NONE; post = posts.next(post)) {
      states.add(posts.state(post));
    }
    return new PersonState(platform(person), goneThrough(person), states);
  }

  Standing standing(int person) {
    Standing known = kept.isEmpty() ? null : kept.get(person);
    if (known != null) {
      return known;
    }
    int goneThrough = goneThrough(person);
    Standing standing = Standing.NONE;
    int count = 0;
    for (int post = last(person); post != Posts.NONE; post = posts.next(post)) {
      standing = standing.with(posts.state(post), goneThrough);
      count++;
    }
    if (count >= MANY) {
      kept.put(person, standing);
    }
    return standing;
  }

  /// A post more gave this standing.
  void nowStands(int person, Standing standing) {
    kept.computeIfPresent(person, (number, before) -> standing);
  }

  /// Something else changed: what was kept no longer holds.
  void forget(int person) {
    kept.remove(person);
  }
}
