package rallycry.platforms.activitypub;

import java.time.Instant;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.activitystreams.Notes;
import tools.jackson.databind.JsonNode;

/// An activity that came in, from somebody who is who they say they are.
///
/// @param attested whether its actor signed it; if not, it was brought by somebody else, and is no
///   more than a hint to ask its origin
/// @param sender whose signature the request bears
/// @param errand what may be asked on its behalf
/// @param at when it came
record Incoming(
    JsonNode activity, boolean attested, RemoteActor sender, Errand errand, Instant at) {

  String type() {
    return Json.text(activity, "type");
  }

  String actor() {
    return Notes.id(activity.path("actor"));
  }

  JsonNode object() {
    return activity.path("object");
  }

  String objectId() {
    return Notes.id(object());
  }

  /// Whether its actor may speak for what it is about: both lie on one server (FEP-fe34).
  boolean speaksFor(String id) {
    return attested && Origin.same(id, actor());
  }
}
