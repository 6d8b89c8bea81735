package rallycry.platforms.kit;

import java.util.ArrayList;
import java.util.List;
import rallycry.core.collect.Missed;
import rallycry.core.post.Activity;

/// Gathers what one message from a platform said, and what of it could not be read.
public final class Heard implements RecordSink {

  private final List<Activity> activities = new ArrayList<>();
  private final List<Missed> missed = new ArrayList<>();

  @Override
  public void accept(Activity activity) {
    activities.add(activity);
  }

  @Override
  public void unreadable(Fault.Reason reason) {
    missed.add(new Missed.Unreadable(reason.meaning()));
  }

  public List<Activity> activities() {
    return activities;
  }

  public List<Missed> missed() {
    return missed;
  }
}
