package rallycry.app.sources;

import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.link.Claims;
import rallycry.core.post.Activity;
import rallycry.core.privacy.Pseudonyms;
import rallycry.core.record.Scribe;
import rallycry.core.tally.Recorder;

/// Writes down what was heard, for any number of threads: each borrows a hand, and nobody waits for
/// the disk with one.
final class Intake {

  private final Recorder recorder;
  private final Claims claims;
  private final Supplier<Hand> hands;
  private final InstantSource clock;
  private final Queue<Hand> idle = new ConcurrentLinkedQueue<>();

  /// What a thread writes with.
  private record Hand(Scribe scribe, Pseudonyms pseudonyms) {}

  Intake(Sources.Ledger ledger, InstantSource clock) {
    recorder = ledger.recorder();
    claims = ledger.claims();
    hands = () -> new Hand(ledger.scribes().get(), ledger.pseudonyms().get());
    this.clock = clock;
  }

  /// Records them. When this returns, they are durable.
  ///
  /// @return how many entries changed anything
  int record(List<Activity> activities) {
    return recorder.record(written(activities));
  }

  private EntryBatch written(List<Activity> activities) {
    Hand borrowed = idle.poll();
    Hand hand = borrowed == null ? hands.get() : borrowed;
    long now = clock.instant().getEpochSecond();
    var batch = new EntryBatch(activities.size());
    for (Activity activity : activities) {
      batch.add(hand.scribe().write(activity));
      claims.link(activity, hand.pseudonyms(), now).ifPresent(batch::add);
    }
    idle.add(hand);
    return batch;
  }
}
