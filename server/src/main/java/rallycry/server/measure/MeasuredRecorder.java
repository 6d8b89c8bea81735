package rallycry.server.measure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Recorder;
import rallycry.core.tally.Tally;

/// Counts what a recorder is given and how long it takes, and knows whether it works.
public final class MeasuredRecorder implements Recorder {

  /// After a failure, answers go elsewhere for so long; then they are tried again.
  private static final Duration RECOVERY = Duration.ofSeconds(10);

  private final Recorder recorder;
  private final InstantSource clock;
  private final Timer commits;
  private final Map<Outcome, Counter> answers = new EnumMap<>(Outcome.class);
  private final Counter takenBack;
  private volatile Instant lastFailure = Instant.MIN;

  public MeasuredRecorder(Recorder recorder, Measures measures, InstantSource clock) {
    this.recorder = recorder;
    this.clock = clock;
    commits = measures.timer("rallycry.commit", "How long it took until entries were durable");
    for (Outcome outcome : Outcome.values()) {
      answers.put(outcome, answers(measures, outcome.name()));
    }
    takenBack = answers(measures, "taken_back");
    measures.gauge("rallycry.ledger.seq", "The last entry's number", recorder, Recorder::seq);
  }

  @Override
  public int record(EntryBatch batch) {
    int changed = commits.record(() -> recorded(batch));
    if (changed > 0) {
      batch.forEach(this::count);
    }
    return changed;
  }

  /// Whether the next answer will probably be kept: the writer answers, and nothing failed lately.
  public boolean works() {
    try {
      recorder.record(new EntryBatch(0));
      return clock.instant().isAfter(lastFailure.plus(RECOVERY));
    } catch (LedgerException | IllegalStateException broken) {
      return false;
    }
  }

  @Override
  public long seq() {
    return recorder.seq();
  }

  @Override
  public Optional<PostState> post(Key post) {
    return recorder.post(post);
  }

  @Override
  public List<Platform> linked(Key answer) {
    return recorder.linked(answer);
  }

  @Override
  public Tally tally() {
    return recorder.tally();
  }

  @Override
  public void close() {
    recorder.close();
  }

  private int recorded(EntryBatch batch) {
    try {
      return recorder.record(batch);
    } catch (LedgerException failure) {
      lastFailure = clock.instant();
      throw failure;
    }
  }

  private void count(Entry entry) {
    switch (entry) {
      case Entry.Answered answered -> count(answers.get(answered.outcome()));
      case Entry.PostRetracted _, Entry.AccountGone _ -> takenBack.increment();
      case Entry.PutBack _, Entry.AccountLinked _, Entry.LinksTakenBack _ -> {
        // They change what answers count as, and are none.
      }
    }
  }

  private static void count(@Nullable Counter counter) {
    if (counter != null) {
      counter.increment();
    }
  }

  private static Counter answers(Measures measures, String outcome) {
    return measures.counter(
        "rallycry.answers",
        "What was given to be recorded, by outcome",
        "outcome",
        outcome.toLowerCase(Locale.ROOT));
  }
}
