package rallycry.platforms.activitypub;

import java.net.URI;
import java.util.Optional;

/// Every address that we give out.
///
/// ```
/// /actors/NAME, …/inbox, …/outbox, …/followers   a call as an actor
/// /calls/NAME, …/activity, …/replies             the note by which it asks
/// /actor                                         who asks other servers for documents
/// /inbox/fediverse                               the inbox of all of them
/// ```
record Addresses(URI root) {

  static final String ACTORS = "/actors/";
  static final String CALLS = "/calls/";
  static final String INSTANCE = "/actor";
  static final String SHARED_INBOX = "/inbox/fediverse";

  String actor(String call) {
    return at(ACTORS + call);
  }

  String note(String call) {
    return at(CALLS + call);
  }

  String instance() {
    return at(INSTANCE);
  }

  String sharedInbox() {
    return at(SHARED_INBOX);
  }

  /// The call whose actor has this address.
  Optional<String> callOfActor(String address) {
    return below(at(ACTORS), address);
  }

  /// The call whose note has this address.
  Optional<String> callOfNote(String address) {
    return below(at(CALLS), address);
  }

  /// As it stands behind the second `@` of a handle.
  String host() {
    return root.getRawAuthority();
  }

  String at(String path) {
    return root + path;
  }

  static String keyOf(String actor) {
    return actor + "#main-key";
  }

  private static Optional<String> below(String folder, String address) {
    return Optional.of(address)
        .filter(known -> known.startsWith(folder))
        .map(known -> known.substring(folder.length()))
        .filter(name -> !name.isEmpty() && name.indexOf('/') < 0);
  }
}
