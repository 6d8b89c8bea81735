package rallycry.core.tally;

import java.util.ArrayList;
import java.util.List;
import rallycry.core.post.Platform;

/// What is known of one person: their posts, and through when their account is gone.
///
/// @param goneThrough minute since 1970 up to which nothing they wrote stands; [#STILL_HERE] for
///   none
public record PersonState(Platform platform, int goneThrough, List<PostState> posts) {

  public static final int STILL_HERE = Integer.MIN_VALUE;

  /// One of whom nothing is known yet.
  public static PersonState unknown(Platform platform) {
    return new PersonState(platform, STILL_HERE, List.of());
  }

  /// With a post more.
  public PersonState with(PostState post) {
    var more = new ArrayList<PostState>(posts.size() + 1);
    more.addAll(posts);
    more.add(post);
    return new PersonState(platform, goneThrough, more);
  }

  /// With one post changed.
  public PersonState with(int index, PostState post) {
    var changed = new ArrayList<>(posts);
    changed.set(index, post);
    return new PersonState(platform, goneThrough, changed);
  }

  /// With the account gone through a minute, at least.
  public PersonState gone(int through) {
    return new PersonState(platform, Math.max(goneThrough, through), posts);
  }
}
