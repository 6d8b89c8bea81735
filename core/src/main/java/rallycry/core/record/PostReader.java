package rallycry.core.record;

import rallycry.core.post.Post;
import rallycry.core.post.Sighting;
import rallycry.core.recognise.Reading;

/// How a [Scribe] has posts read. Belongs to one thread.
@FunctionalInterface
public interface PostReader {

  Reading read(Post post);

  /// The reading of [Sighting#post], which need not be copied where the reading is known.
  default Reading read(Sighting sighting) {
    return read(sighting.post());
  }
}
