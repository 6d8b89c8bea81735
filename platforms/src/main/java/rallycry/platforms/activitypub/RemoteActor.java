package rallycry.platforms.activitypub;

import java.security.PublicKey;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rallycry.platforms.activitypub.signature.Keys;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.activitystreams.Notes;
import tools.jackson.databind.JsonNode;

/// Somebody on another server, as that server shows them.
///
/// @param inbox where letters to this account go
/// @param mailbox where letters to all accounts of the server go; the inbox where there is none
/// @param keys by their ids, those for requests and those for documents
/// @param machine whether it says of itself that no person writes there
/// @param aliases other accounts that it says are its owner's, [#MOST_ALIASES] at most
record RemoteActor(
    String id,
    String inbox,
    String mailbox,
    Map<String, PublicKey> keys,
    boolean machine,
    Set<String> aliases) {

  private static final Set<String> MACHINES = Set.of("Service", "Application");

  private static final int MOST_ALIASES = 5;

  RemoteActor {
    keys = Map.copyOf(keys);
    aliases = Set.copyOf(aliases);
  }

  /// Reads an actor, as long as all its addresses lie where it lies itself: otherwise a follow
  /// could send our letters to whomever its sender dislikes.
  static Optional<RemoteActor> read(JsonNode document) {
    String id = Json.text(document, "id");
    String inbox = Json.text(document, "inbox");
    String shared = Json.text(document.path("endpoints"), "sharedInbox");
    Map<String, PublicKey> keys = keys(document, id);
    if (keys.isEmpty() || !Origin.same(id, inbox)) {
      return Optional.empty();
    }
    String mailbox = Origin.same(id, shared) ? shared : inbox;
    boolean machine = MACHINES.contains(Json.text(document, "type"));
    return Optional.of(new RemoteActor(id, inbox, mailbox, keys, machine, aliases(document)));
  }

  private static Set<String> aliases(JsonNode document) {
    Set<String> aliases = new LinkedHashSet<>();
    for (JsonNode alias : Notes.each(document.path("alsoKnownAs"))) {
      if (aliases.size() < MOST_ALIASES) {
        aliases.add(Notes.id(alias));
      }
    }
    return aliases;
  }

  private static Map<String, PublicKey> keys(JsonNode document, String id) {
    Map<String, PublicKey> keys = new HashMap<>();
    for (JsonNode key : Notes.each(document.path("publicKey"))) {
      if (Notes.id(key.path("owner")).equals(id)) {
        keep(keys, id, key, Keys.ofPem(Json.text(key, "publicKeyPem")));
      }
    }
    for (JsonNode key : Notes.each(document.path("assertionMethod"))) {
      if (Notes.id(key.path("controller")).equals(id)) {
        keep(keys, id, key, Keys.ofMultikey(Json.text(key, "publicKeyMultibase")));
      }
    }
    return keys;
  }

  private static void keep(
      Map<String, PublicKey> keys, String actor, JsonNode key, Optional<PublicKey> value) {
    String id = Json.text(key, "id");
    if (Origin.same(id, actor)) {
      value.ifPresent(known -> keys.put(id, known));
    }
  }
}
