package rallycry.platforms.activitypub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import rallycry.platforms.activitypub.Fetched.Found;
import rallycry.platforms.activitypub.Fetched.Gone;
import rallycry.platforms.activitypub.Fetched.Unavailable;
import rallycry.platforms.activitypub.Fetched.Unfit;
import rallycry.platforms.kit.activitystreams.Notes;
import tools.jackson.databind.JsonNode;

/// Knows other actors by their keys: in memory, so that no list of them lies anywhere.
final class Actors {

  private static final int MOST = 50_000;

  /// A key may have been changed; so often, and no oftener, it is asked for anew.
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private static final Duration LONGEST = Duration.ofDays(1);

  private final Origins origins;
  private final InstantSource clock;
  private final Recent<String, Entry> byKey = new Recent<>(MOST);

  Actors(Origins origins, InstantSource clock) {
    this.origins = origins;
    this.clock = clock;
  }

  /// What is known of a key's owner.
  sealed interface Owner {

    record Known(RemoteActor actor) implements Owner {}

    /// The account is no more.
    record Left() implements Owner {}

    /// Its server cannot be asked now.
    record Silent() implements Owner {}

    /// There is no such key, or it is not its owner's.
    record Nobody() implements Owner {}
  }

  private record Entry(Owner owner, Instant asked) {}

  /// The owner of a key, as last seen.
  Owner owner(String keyId, Errand errand) {
    Instant now = clock.instant();
    return byKey
        .get(keyId)
        .filter(entry -> now.isBefore(entry.asked().plus(lifetime(entry.owner()))))
        .map(Entry::owner)
        .orElseGet(() -> ask(keyId, errand, now));
  }

  /// The owner of a key as it is now, where the one known does not fit; at most once a minute.
  Owner anew(String keyId, Errand errand) {
    Instant now = clock.instant();
    return byKey
        .get(keyId)
        .filter(entry -> now.isBefore(entry.asked().plus(SHORTEST)))
        .map(Entry::owner)
        .orElseGet(() -> ask(keyId, errand, now));
  }

  void forget(String keyId) {
    byKey.forget(keyId);
  }

  private static Duration lifetime(Owner owner) {
    return owner instanceof Owner.Known ? LONGEST : SHORTEST;
  }

  private Owner ask(String keyId, Errand errand, Instant now) {
    Owner owner =
        switch (origins.ask(keyId, errand)) {
          case Found(JsonNode document) -> owner(keyId, document, errand);
          case Gone() -> new Owner.Left();
          case Unavailable() -> new Owner.Silent();
          case Unfit() -> new Owner.Nobody();
        };
    byKey.put(keyId, new Entry(owner, now));
    return owner;
  }

  /// A key may be shown within its owner or by itself; then the owner has to show it too.
  private Owner owner(String keyId, JsonNode document, Errand errand) {
    String owner = Notes.id(document.path("owner"));
    boolean byItself = document.has("publicKeyPem") && Origin.same(owner, keyId);
    JsonNode actor =
        byItself && origins.ask(owner, errand) instanceof Found(JsonNode found) ? found : document;
    return RemoteActor.read(actor)
        .filter(known -> known.keys().containsKey(keyId))
        .filter(known -> Origin.same(known.id(), keyId))
        .<Owner>map(Owner.Known::new)
        .orElseGet(Owner.Nobody::new);
  }
}
