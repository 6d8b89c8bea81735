package rallycry.platforms.activitypub;

import java.util.Optional;
import rallycry.platforms.activitypub.Fetched.Found;
import rallycry.platforms.activitypub.Fetched.Gone;
import rallycry.platforms.activitypub.Fetched.Unavailable;
import rallycry.platforms.activitypub.Fetched.Unfit;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.activitystreams.Notes;
import tools.jackson.databind.JsonNode;

/// Walks from a reply up to what it replies to, until a call of ours is reached.
final class Threads {

  private static final int MOST = 200_000;
  private static final int DEEPEST = 100;

  /// The parent of a post that has none.
  private static final String TOP = "";

  private final Addresses addresses;
  private final Origins origins;

  /// What replies to what: ids in memory alone, so that most replies need no asking.
  private final Recent<String, String> parents = new Recent<>(MOST);

  Threads(Addresses addresses, Origins origins) {
    this.addresses = addresses;
    this.origins = origins;
  }

  /// Where a reply leads.
  enum Leads {
    TO_A_CALL,
    ELSEWHERE,
    /// Somebody on the way cannot be asked now.
    UNKNOWN,
    /// Further up than we go.
    TOO_FAR
  }

  Leads follow(JsonNode note, Errand errand) {
    String at = Notes.id(note.path("inReplyTo"));
    parents.put(Json.text(note, "id"), at);
    for (int depth = 0; depth < DEEPEST; depth++) {
      if (at.equals(TOP)) {
        return Leads.ELSEWHERE;
      }
      if (addresses.callOfNote(at).isPresent()) {
        return Leads.TO_A_CALL;
      }
      Optional<String> known = parents.get(at);
      if (known.isPresent()) {
        at = known.get();
        continue;
      }
      switch (origins.ask(at, errand)) {
        case Found(JsonNode parent) -> {
          String next = Notes.id(parent.path("inReplyTo"));
          parents.put(at, next);
          at = next;
        }
        case Gone(), Unfit() -> {
          return Leads.ELSEWHERE;
        }
        case Unavailable() -> {
          return errand.isSpent() ? Leads.TOO_FAR : Leads.UNKNOWN;
        }
      }
    }
    return Leads.TOO_FAR;
  }
}
