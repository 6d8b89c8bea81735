package rallycry.core.tally;

import java.util.ArrayList;
import java.util.List;
import rallycry.core.post.Platform;

/// What is known of one account: its posts, and through when it is gone.
///
/// @param goneThrough minute since 1970 up to which nothing it wrote stands; [#STILL_HERE] for none
public record AccountState(Platform platform, int goneThrough, List<PostState> posts) {

  public static final int STILL_HERE = Integer.MIN_VALUE;

  /// One of whom nothing is known yet.
  public static AccountState unknown(Platform platform) {
    return new AccountState(platform, STILL_HERE, List.of());
  }

  /// With a post more.
  public AccountState with(PostState post) {
    var more = new ArrayList<PostState>(posts.size() + 1);
    more.addAll(posts);
    more.add(post);
    return new AccountState(platform, goneThrough, more);
  }

  /// With one post changed.
  public AccountState with(int index, PostState post) {
    var changed = new ArrayList<>(posts);
    changed.set(index, post);
    return new AccountState(platform, goneThrough, changed);
  }

  /// With the account gone through a minute, at least.
  public AccountState gone(int through) {
    return new AccountState(platform, Math.max(goneThrough, through), posts);
  }
}
