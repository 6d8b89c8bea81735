package rallycry.app.sources;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rallycry.core.collect.Cursors;
import rallycry.core.collect.Inbox;
import rallycry.core.collect.Source;
import rallycry.core.collect.SourceHealth;
import rallycry.core.link.Claims;
import rallycry.core.privacy.Pseudonyms;
import rallycry.core.record.Scribe;
import rallycry.core.tally.Recorder;

/// All ways by which a campaign hears of answers elsewhere: sources, kept listening until they are
/// closed, and entrances, for the server to open.
public final class Sources implements AutoCloseable {

  private final List<Keeper> keepers = new ArrayList<>();
  private final List<Entrance> entrances = new ArrayList<>();

  /// Where what is heard goes.
  ///
  /// @param recorder takes the entries; not closed here
  /// @param scribes gives each thread a scribe of its own
  /// @param pseudonyms gives each thread its own, to tell which posts are known
  /// @param claims by which accounts elsewhere are shown to be one person's
  public record Ledger(
      Recorder recorder,
      Supplier<Scribe> scribes,
      Supplier<Pseudonyms> pseudonyms,
      Claims claims) {}

  /// Makes them ready; nobody listens before [#listen].
  ///
  /// @param sources each with a name of its own; closed with this
  /// @param inboxes each with a name of its own
  /// @throws IllegalArgumentException if two have the same name, and so the same cursor
  public Sources(
      Collection<? extends Source> sources,
      Collection<? extends Inbox> inboxes,
      Ledger ledger,
      Cursors cursors,
      InstantSource clock) {
    expectNamesOfTheirOwn(
        Stream.concat(sources.stream().map(Source::name), inboxes.stream().map(Inbox::name)));
    var intake = new Intake(ledger, clock);
    for (Source source : sources) {
      String name = source.name();
      keepers.add(
          new Keeper(source, clock, log -> new Hearing(name, ledger, intake, cursors, log)));
    }
    inboxes.forEach(inbox -> entrances.add(new Entrance(inbox, intake, clock)));
  }

  /// Begins to listen.
  public void listen() {
    keepers.forEach(Keeper::start);
  }

  /// What the server is to open.
  public List<Entrance> entrances() {
    return List.copyOf(entrances);
  }

  /// How each of them is doing, in the order given.
  public List<SourceHealth> status() {
    return Stream.concat(
            keepers.stream().map(Keeper::health), entrances.stream().map(Entrance::health))
        .toList();
  }

  /// Ends them all. What they heard so far is recorded.
  @Override
  public void close() {
    keepers.forEach(Keeper::end);
    keepers.forEach(Keeper::join);
  }

  private static void expectNamesOfTheirOwn(Stream<String> names) {
    Set<String> seen = new HashSet<>();
    names
        .filter(name -> !seen.add(name))
        .forEach(name -> {
          throw new IllegalArgumentException("two sources are called " + name);
        });
  }
}
