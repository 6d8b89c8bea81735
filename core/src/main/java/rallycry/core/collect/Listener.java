package rallycry.core.collect;

import java.util.List;
import java.util.Optional;
import rallycry.core.post.Activity;

/// Who a [Source] tells what it hears.
public interface Listener {

  /// Where the source stood when it was last heard; empty at the very first time.
  Optional<String> cursor();

  /// Takes activities in. When this returns they are durable, and then the cursor is kept.
  ///
  /// @param cursor where the source now stands, in its own terms
  void heard(List<Activity> activities, String cursor);

  /// Learns of something that could not be seen; published beside the number.
  void missed(Missed missed);
}
