package rallycry.app.sources;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import rallycry.core.collect.Cursors;
import rallycry.core.collect.Source;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Outcome;
import rallycry.core.link.Claims;
import rallycry.core.post.Activity;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.core.record.Scribe;
import rallycry.core.record.Verdict;
import rallycry.core.tally.Cell.Measure;
import rallycry.core.tally.Tally;
import rallycry.embedded.DataFolder;
import rallycry.testkit.Oracle;

/// A campaign in a folder of its own, for sources to be tried on: every post is a "me too".
final class Campaigning implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path home;
  private final Map<String, String> kept = new ConcurrentHashMap<>();
  private DataFolder folder;

  private final Cursors cursors =
      new Cursors() {
        @Override
        public Optional<String> read(String source) {
          return Optional.ofNullable(kept.get(source));
        }

        @Override
        public void keep(String source, String cursor) {
          kept.put(source, cursor);
        }
      };

  Campaigning(Path home) {
    this.home = home;
    this.folder = DataFolder.open(home);
  }

  /// Begins to listen; closing what this gives stops it.
  Sources listen(Source... sources) {
    var ledger =
        new Sources.Ledger(
            folder.engine(), this::scribe, folder::pseudonyms, new Claims(new SecureRandom()));
    var all = new Sources(List.of(sources), List.of(), ledger, cursors, InstantSource.system());
    all.listen();
    return all;
  }

  /// Takes what an inbox was told.
  void record(List<Activity> activities) {
    if (!activities.isEmpty()) {
      folder.engine().record(entries(activities));
    }
  }

  /// Ends the program and starts it anew.
  void restart() {
    folder.close();
    folder = DataFolder.open(home);
  }

  long total(Measure measure) {
    return folder.engine().tally().total(measure);
  }

  Tally tally() {
    return folder.engine().tally();
  }

  /// What the tally ought to be after all these, in whatever order.
  Tally oracle(List<Activity> activities) {
    var oracle = new Oracle();
    oracle.add(entries(activities));
    return oracle.tally();
  }

  /// @throws AssertionError if it does not come about in time
  void await(String what, BooleanSupplier asked) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!asked.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not seen: " + what + "; but " + tally());
      }
      Thread.sleep(20);
    }
  }

  @Override
  public void close() {
    folder.close();
  }

  private EntryBatch entries(List<Activity> activities) {
    Scribe scribe = scribe();
    var batch = new EntryBatch(activities.size());
    activities.forEach(activity -> batch.add(scribe.write(activity)));
    return batch;
  }

  private Scribe scribe() {
    return new Scribe(
        _ -> new Verdict(Outcome.ME_TOO, Settings.NONE, Language.of("en")), folder.pseudonyms());
  }
}
