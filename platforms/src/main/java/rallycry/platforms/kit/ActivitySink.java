package rallycry.platforms.kit;

import rallycry.core.post.Activity;
import rallycry.core.post.Sighting;

/// Takes what was read, and what could not be. Called from the thread that reads.
public interface ActivitySink {

  void accept(Activity activity);

  /// Takes a post that was written, or found, while it still lies in the bytes it was read from.
  default void saw(Sighting sighting) {
    accept(new Activity.Posted(sighting.post()));
  }

  void unreadable(Fault fault);
}
