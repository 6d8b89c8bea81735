package rallycry.app.up;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import rallycry.core.collect.SourceHealth;
import rallycry.core.ledger.Outcome;
import rallycry.core.privacy.SmallCells;
import rallycry.core.tally.Cell;
import rallycry.core.tally.Cell.Dimension;
import rallycry.core.tally.Cell.Measure;
import rallycry.core.tally.Recorder;
import rallycry.core.tally.Tally;
import rallycry.server.page.HowView.Unseen;

/// What could not be counted until now: what sources missed, and what awaits a person. Put together
/// at most once a second, whoever asks.
final class Missing {

  private final Supplier<List<SourceHealth>> sources;
  private final Recorder recorder;
  private final InstantSource clock;
  private volatile Look last = new Look(Instant.EPOCH, List.of());

  private record Look(Instant at, List<Unseen> unseen) {}

  Missing(Supplier<List<SourceHealth>> sources, Recorder recorder, InstantSource clock) {
    this.sources = sources;
    this.recorder = recorder;
    this.clock = clock;
  }

  List<Unseen> list() {
    Instant now = clock.instant();
    if (now.isAfter(last.at().plusSeconds(1))) {
      last = new Look(now, look());
    }
    return last.unseen();
  }

  private List<Unseen> look() {
    var unseen = new ArrayList<Unseen>();
    for (SourceHealth source : sources.get()) {
      add(source, "failed: ", source.failures(), unseen);
      add(source, "limit: ", source.caps(), unseen);
      add(source, "unreadable: ", source.unreadable(), unseen);
      if (!source.gaps().isEmpty()) {
        unseen.add(new Unseen(source.source() + ": nobody could listen", source.gaps().size()));
      }
    }
    undecided(recorder.tally(), unseen);
    return List.copyOf(unseen);
  }

  private static void add(
      SourceHealth source, String what, Map<String, Long> times, List<Unseen> into) {
    new TreeMap<>(times)
        .forEach(
            (reason, many) -> into.add(new Unseen(source.source() + ": " + what + reason, many)));
  }

  /// Few are hidden, as everywhere.
  private static void undecided(Tally tally, List<Unseen> into) {
    for (Outcome outcome : Outcome.values()) {
      if (outcome.isUndecided()) {
        long posts = tally.get(Cell.of(Measure.POSTS, Dimension.OUTCOME, outcome.ordinal()));
        SmallCells.single(posts)
            .ifPresent(many -> into.add(new Unseen("undecided: " + said(outcome), many)));
      }
    }
  }

  private static String said(Outcome outcome) {
    return outcome == Outcome.UNREAD_LANGUAGE ? "in a language we do not read" : "not sure enough";
  }
}
