package rallycry.app.sources;

import java.util.List;
import java.util.Optional;
import rallycry.core.collect.Cursors;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Missed;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.core.privacy.Pseudonyms;
import rallycry.core.tally.Recorder;

/// Listens to one source: first the ledger, then the cursor.
final class Hearing implements Listener {

  private final String source;
  private final Recorder recorder;
  private final Pseudonyms pseudonyms;
  private final Intake intake;
  private final Cursors cursors;
  private final HealthLog log;

  Hearing(String source, Sources.Ledger ledger, Intake intake, Cursors cursors, HealthLog log) {
    this.source = source;
    this.recorder = ledger.recorder();
    this.pseudonyms = ledger.pseudonyms().get();
    this.intake = intake;
    this.cursors = cursors;
    this.log = log;
  }

  @Override
  public Optional<String> cursor() {
    return cursors.read(source);
  }

  @Override
  public boolean knows(Platform platform, String postId) {
    return recorder.post(pseudonyms.post(platform, postId)).isPresent();
  }

  @Override
  public void heard(List<Activity> activities, String cursor) {
    log.listens();
    if (!activities.isEmpty()) {
      log.heard(activities, intake.record(activities));
    }
    cursors.keep(source, cursor);
  }

  @Override
  public void missed(Missed missed) {
    log.missed(missed);
  }
}
