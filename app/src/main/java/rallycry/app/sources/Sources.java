package rallycry.app.sources;

import static java.util.stream.Collectors.groupingBy;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import rallycry.core.collect.Source;
import rallycry.core.privacy.Pseudonyms;
import rallycry.core.record.Scribe;
import rallycry.core.tally.Recorder;

/// All sources of a campaign, kept listening until they are closed.
public final class Sources implements AutoCloseable {

  private final List<Keeper> keepers;

  /// Where what is heard goes.
  ///
  /// @param recorder takes the entries; not closed here
  /// @param scribes gives each source a scribe of its own
  /// @param pseudonyms gives each source its own, to tell which posts are known
  public record Ledger(
      Recorder recorder, Supplier<Scribe> scribes, Supplier<Pseudonyms> pseudonyms) {}

  private Sources(List<Keeper> keepers) {
    this.keepers = keepers;
  }

  /// Begins to listen.
  ///
  /// @param sources each with a name of its own; closed with this
  /// @throws IllegalArgumentException if two have the same name, and so the same cursor
  public static Sources start(
      Collection<? extends Source> sources, Ledger ledger, Cursors cursors, InstantSource clock) {
    sources.stream()
        .collect(groupingBy(Source::name))
        .forEach((name, namesakes) -> {
          if (namesakes.size() > 1) {
            throw new IllegalArgumentException("two sources are called " + name);
          }
        });
    return new Sources(
        sources.stream().map(source -> Keeper.start(source, ledger, cursors, clock)).toList());
  }

  /// How each of them is doing, in the order given.
  public List<Health> status() {
    return keepers.stream().map(Keeper::health).toList();
  }

  /// Ends them all. What they heard so far is recorded.
  @Override
  public void close() {
    keepers.forEach(Keeper::end);
    keepers.forEach(Keeper::join);
  }
}
