package rallycry.core.collect;

import java.util.List;
import java.util.Optional;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;

/// Who a [Source] tells what it hears. Called by the thread that runs [Source#collect], and by no
/// other.
public interface Listener {

  /// Where the source stood when it was last heard; empty at the very first time.
  Optional<String> cursor();

  /// Whether a post was heard before. Some networks tell of every deletion there is, of millions of
  /// posts that never concerned us: their sources ask before they pass one on. Who cannot tell says
  /// yes.
  ///
  /// @param postId the platform's own id of it
  default boolean knows(Platform platform, String postId) {
    return true;
  }

  /// Takes activities in. When this returns they are durable, and then the cursor is kept.
  ///
  /// @param activities may be none: then only the cursor moved
  /// @param cursor where the source now stands, in its own terms
  void heard(List<Activity> activities, String cursor);

  /// Learns of something that could not be seen; published beside the number.
  void missed(Missed missed);
}
