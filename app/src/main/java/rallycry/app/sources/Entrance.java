package rallycry.app.sources;

import java.time.InstantSource;
import java.util.List;
import rallycry.core.collect.Inbox;
import rallycry.core.collect.Missed;
import rallycry.core.collect.SourceHealth;
import rallycry.core.post.Activity;

/// An inbox, and a record of what came in by it.
public final class Entrance {

  private final Inbox inbox;
  private final Intake intake;
  private final HealthLog log;

  Entrance(Inbox inbox, Intake intake, InstantSource clock) {
    this.inbox = inbox;
    this.intake = intake;
    this.log = new HealthLog(inbox.name(), inbox.platform(), inbox.abilities(), clock);
    log.listens();
  }

  public Inbox inbox() {
    return inbox;
  }

  /// Takes what came in. When this returns, it is durable.
  public void recorded(List<Activity> activities) {
    log.heard(activities, intake.record(activities));
  }

  /// Takes what could not be understood.
  public void missed(Missed missed) {
    log.missed(missed);
  }

  SourceHealth health() {
    return log.health(inbox.complaints());
  }
}
