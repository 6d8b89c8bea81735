package rallycry.core.record;

import rallycry.core.post.Post;
import rallycry.core.post.Sighting;

/// How a [Scribe] has posts read. Belongs to one thread.
@FunctionalInterface
public interface PostReader {

  Verdict read(Post post);

  /// The verdict on [Sighting#post], which need not be copied where the verdict is known.
  default Verdict read(Sighting sighting) {
    return read(sighting.post());
  }
}
