package rallycry.platforms.bluesky;

import java.util.ArrayList;
import java.util.List;
import rallycry.core.post.Activity;
import rallycry.platforms.kit.Fault;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;

/// Reads one event by the same shape that archives are read by.
final class Events {

  private static final JetstreamEvent SHAPE = new JetstreamEvent();

  private Events() {}

  /// What an event of the first wire's form says; nothing, for most.
  ///
  /// @throws Unreadable if it says nothing that can be relied on
  static List<Activity> read(JsonNode event) {
    var activities = new ArrayList<Activity>(1);
    SHAPE.read(
        event,
        new RecordSink() {
          @Override
          public void accept(Activity activity) {
            activities.add(activity);
          }

          @Override
          public void unreadable(Fault.Reason reason) {
            throw new Unreadable(reason);
          }
        });
    return activities;
  }
}
