package rallycry.platforms.kit;

import rallycry.core.post.Activity;

/// Takes what was read, and what could not be. Called from the thread that reads.
public interface ActivitySink {

  void accept(Activity activity);

  void unreadable(Fault fault);
}
