package rallycry.core.post;

/// One thing a source saw.
public sealed interface Activity {

  Platform platform();

  /// A post was written, or found.
  record Posted(Post post) implements Activity {
    @Override
    public Platform platform() {
      return post.platform();
    }
  }

  /// A post now reads as given.
  ///
  /// @param second when it was changed, in seconds since 1970; of two edits the later one stands
  record Edited(Post post, long second) implements Activity {
    @Override
    public Platform platform() {
      return post.platform();
    }
  }

  /// The author, or the platform, took a post away.
  record Deleted(Platform platform, String postId, long second) implements Activity {}

  /// An account left or was closed: what it wrote up to then no longer stands.
  record AccountGone(Platform platform, String accountId, long second) implements Activity {}

  /// An account became another one of the same platform, and both of them say so: they are one
  /// person's.
  record AccountMoved(Platform platform, String from, String to, long second) implements Activity {}
}
