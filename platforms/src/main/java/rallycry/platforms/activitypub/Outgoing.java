package rallycry.platforms.activitypub;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import rallycry.core.collect.Correspondence;
import rallycry.core.collect.Correspondence.Letter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes our letters, and remembers what was told.
final class Outgoing {

  private final Addresses addresses;
  private final Documents documents;
  private final Correspondence correspondence;
  private final InstantSource clock;
  private final Runnable posted;
  private final Map<String, Told> told = new ConcurrentHashMap<>();

  /// @param posted is run whenever there is a new letter
  Outgoing(
      Addresses addresses,
      Documents documents,
      Correspondence correspondence,
      InstantSource clock,
      Runnable posted) {
    this.addresses = addresses;
    this.documents = documents;
    this.correspondence = correspondence;
    this.clock = clock;
    this.posted = posted;
  }

  /// Tells followers of a call what they do not know yet: that it is there, or reads otherwise now.
  void announce(OwnCall call) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String fingerprint = fingerprint(call);
    Optional<Told> before = correspondence.told(call.name()).map(Told::parse);
    boolean changed = before.isPresent() && !before.get().fingerprint().equals(fingerprint);
    Told after =
        before
            .map(known -> changed ? known.changed(now, fingerprint) : known)
            .orElseGet(() -> new Told(now, now, fingerprint));
    told.put(call.name(), after);
    if (before.isEmpty()) {
      toFollowers(call, documents.create(call, after), now);
    } else if (changed) {
      toFollowers(call, update(call, after), now);
    }
    correspondence.tell(call.name(), after.toString());
  }

  private ObjectNode update(OwnCall call, Told after) {
    Instant now = after.edited();
    String id = addresses.note(call.name()) + "/updates/" + now.getEpochSecond();
    return documents.activity("Update", id, call, documents.note(call, after), now);
  }

  /// A new follower is welcome, and gets to see the call.
  void welcome(OwnCall call, RemoteActor follower, JsonNode follow) {
    Instant now = clock.instant();
    String actor = addresses.actor(call.name());
    ObjectNode accept = documents.answer("Accept", unique(actor), actor, follower.id());
    accept.set("object", follow);
    send(follower.inbox(), actor, accept, now);
    send(follower.mailbox(), actor, documents.create(call, told(call)), now);
  }

  /// Yes to somebody who asks whether they may quote the call.
  ///
  /// @param stamp where the permission can be read
  void permit(OwnCall call, RemoteActor asking, JsonNode request, String stamp) {
    String actor = addresses.actor(call.name());
    ObjectNode accept = documents.answer("Accept", unique(actor), actor, asking.id());
    accept.set("object", request);
    accept.put("result", stamp);
    send(asking.inbox(), actor, accept, clock.instant());
  }

  /// Tells all followers that a call's actor is no more.
  void farewell(OwnCall call) {
    Instant now = clock.instant();
    String actor = addresses.actor(call.name());
    ObjectNode delete =
        Documents.withContext()
            .put("id", actor + "#delete")
            .put("type", "Delete")
            .put("actor", actor)
            .put("to", Documents.PUBLIC)
            .put("object", actor);
    toFollowers(call, delete, now);
  }

  Told told(OwnCall call) {
    Told known = told.get(call.name());
    if (known == null) {
      throw new IllegalStateException(call.name() + " was never announced");
    }
    return known;
  }

  private void toFollowers(OwnCall call, ObjectNode activity, Instant now) {
    var letter = new Letter(addresses.actor(call.name()), activity.toString());
    correspondence.toFollowers(call.name(), letter, now);
    posted.run();
  }

  private void send(String mailbox, String actor, ObjectNode activity, Instant now) {
    correspondence.toMailbox(mailbox, new Letter(actor, activity.toString()), now);
    posted.run();
  }

  private static String unique(String actor) {
    return actor + "#answers/" + UUID.randomUUID();
  }

  private static String fingerprint(OwnCall call) {
    return Integer.toHexString(
        (call.title() + "\n" + call.text() + "\n" + call.language()).hashCode()
            + call.hashtags().hashCode());
  }
}
