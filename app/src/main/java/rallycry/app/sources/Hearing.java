package rallycry.app.sources;

import java.util.List;
import java.util.Optional;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Missed;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.core.privacy.Pseudonyms;
import rallycry.core.record.Scribe;
import rallycry.core.tally.Recorder;

/// Listens to one source: first the ledger, then the cursor.
final class Hearing implements Listener {

  private final String source;
  private final Recorder recorder;
  private final Scribe scribe;
  private final Pseudonyms pseudonyms;
  private final Cursors cursors;
  private final HealthLog log;

  Hearing(String source, Sources.Ledger ledger, Cursors cursors, HealthLog log) {
    this.source = source;
    this.recorder = ledger.recorder();
    this.scribe = ledger.scribes().get();
    this.pseudonyms = ledger.pseudonyms().get();
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
    if (!activities.isEmpty()) {
      var batch = new EntryBatch(activities.size());
      activities.forEach(activity -> batch.add(scribe.write(activity)));
      int changed = recorder.record(batch);
      log.heard(activities, changed);
    }
    cursors.keep(source, cursor);
  }

  @Override
  public void missed(Missed missed) {
    log.missed(missed);
  }
}
