package rallycry.platforms.kit;

import rallycry.core.post.Activity;

/// An [ActivitySink] bound to the place of one record.
public interface RecordSink {

  void accept(Activity activity);

  void unreadable(Fault.Reason reason);

  /// Runs a part of a record that may throw [Unreadable], so that the other parts still count.
  default void attempt(Runnable part) {
    try {
      part.run();
    } catch (Unreadable e) {
      unreadable(e.reason());
    }
  }
}
