package rallycry.platforms.activitypub;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import rallycry.core.collect.Correspondence;
import rallycry.core.collect.Inbox;
import rallycry.core.collect.Source;
import rallycry.platforms.kit.http.Limits;
import rallycry.platforms.kit.http.PoliteClient;

/// Our calls in the fediverse: the one place that puts this package's parts together.
///
/// The [#inbox] is to be mounted, and the [#letters] to be kept running. Closing the letters closes
/// all of it; the correspondence is its owner's to close.
public final class ActivityPub {

  private final Door door;
  private final Courier courier;
  private final Outgoing outgoing;
  private final List<OwnCall> calls;

  private ActivityPub(
      Options options,
      Correspondence correspondence,
      ActorKeys keys,
      Predicate<String> known,
      InstantSource clock) {
    calls = options.calls();
    var addresses = new Addresses(options.root());
    Limits asking = options.asking().withBlocked(options.blocked());
    var client = new PoliteClient(asking, options.reach(), clock);
    var knocks = new Knocks(client, clock);
    var origins = new Origins(knocks, keys.signer(addresses.instance()));
    var documents = new Documents(addresses, keys.publicPem());
    courier = new Courier(correspondence, client, knocks, keys, clock);
    outgoing = new Outgoing(addresses, documents, correspondence, clock, courier::wake);
    var stamps = new QuoteStamps(addresses);
    var relevance = new Relevance(addresses, new Threads(addresses, origins), calls);
    var moves = new Moves(origins, known);
    var relations = new Relations(addresses, calls, correspondence, outgoing, stamps);
    var reception =
        new Reception(
            addresses,
            new Actors(origins, clock),
            new Intake(new Statements(origins, relevance, moves, known), relations, moves),
            options.asked().withBlocked(options.blocked()),
            clock);
    door =
        new Door(
            addresses, calls, documents, outgoing, correspondence, stamps, reception, relations);
  }

  /// Takes up the calls, and tells followers what they do not know yet.
  ///
  /// @param correspondence followers and letters; not closed here
  /// @param keys by which other servers know us
  /// @param known whether a post or an account of the fediverse was heard before, by its id; who
  ///   cannot tell says no
  /// @throws IllegalArgumentException if there is no call
  public static ActivityPub open(
      Options options,
      Correspondence correspondence,
      ActorKeys keys,
      Predicate<String> known,
      InstantSource clock) {
    if (options.calls().isEmpty()) {
      throw new IllegalArgumentException("nobody can be followed where there is no call");
    }
    var opened = new ActivityPub(options, correspondence, keys, known, clock);
    opened.calls.forEach(opened.outgoing::announce);
    return opened;
  }

  /// What other servers ask for, and where they deliver.
  public Inbox inbox() {
    return door;
  }

  /// Carries letters to other servers while it runs.
  public Source letters() {
    return courier;
  }

  /// Tells all followers that the actors are no more: the last thing to do before a host gives up
  /// the place, for servers forget them and whoever comes back is a stranger. To close a call is
  /// none of it: what was answered stays readable.
  public void farewell() {
    calls.forEach(outgoing::farewell);
  }
}
