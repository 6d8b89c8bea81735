package rallycry.platforms.activitypub;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import rallycry.platforms.activitypub.Fetched.Found;
import rallycry.platforms.activitypub.Fetched.Gone;
import rallycry.platforms.activitypub.Fetched.Unavailable;
import rallycry.platforms.activitypub.Fetched.Unfit;
import rallycry.platforms.activitypub.signature.Signer;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.Unreadable;
import rallycry.platforms.kit.http.Answer;
import rallycry.platforms.kit.http.Refused;
import tools.jackson.databind.JsonNode;

/// Asks for a document where it lies, which is the one place that may speak for it.
final class Origins {

  private final Knocks knocks;
  private final Signer signer;

  /// @param signer of the actor that asks
  Origins(Knocks knocks, Signer signer) {
    this.knocks = knocks;
    this.signer = signer;
  }

  /// Asks for what has an id. A server that answers with another id is believed only if that lies
  /// where the answer came from.
  Fetched ask(String id, Errand errand) {
    Optional<URI> uri = Origin.uri(Origin.document(id));
    if (uri.isEmpty()) {
      return new Unfit();
    }
    if (!errand.spend()) {
      return new Unavailable();
    }
    try {
      return read(knocks.get(uri.get(), signer));
    } catch (Refused refused) {
      return switch (refused.reason()) {
        case BUDGET, RESTING, TOO_SLOW, UNKNOWN_HOST -> new Unavailable();
        case NO_ADDRESS, NOT_ENCRYPTED, BLOCKED, PRIVATE, REDIRECTS, TOO_LARGE -> new Unfit();
      };
    } catch (IOException unreachable) {
      return new Unavailable();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Unavailable();
    }
  }

  private static Fetched read(Answer answer) {
    if (answer.gone()) {
      return new Gone();
    }
    if (answer.status() >= 500 || answer.status() == 429) {
      return new Unavailable();
    }
    if (!answer.fine() || !isActivityPub(answer)) {
      return new Unfit();
    }
    try {
      JsonNode document = Json.read(answer.body(), 0, answer.body().length);
      if (Json.text(document, "type").equals("Tombstone")) {
        return new Gone();
      }
      boolean itsOwn = Origin.same(Json.text(document, "id"), answer.uri().toString());
      return itsOwn ? new Found(document) : new Unfit();
    } catch (Unreadable notJson) {
      return new Unfit();
    }
  }

  private static boolean isActivityPub(Answer answer) {
    return Accepts.activityPub(answer.header("content-type"));
  }
}
