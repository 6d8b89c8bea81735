package rallycry.platforms.x;

import static rallycry.platforms.kit.Json.id;
import static rallycry.platforms.kit.Json.require;

import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.RecordSink;
import tools.jackson.databind.JsonNode;

/// An event of the compliance stream of API v2: `{"delete":{"tweet":{"id":…},"event_at":…}}` for a
/// post, `{"user_delete":{"user":{"id":…},"event_at":…}}` for an account.
final class Compliance {

  private Compliance() {}

  static boolean fits(JsonNode item) {
    return item.has("delete") || item.has("user_delete");
  }

  static void read(JsonNode item, RecordSink sink) {
    JsonNode post = item.path("delete");
    if (post.isObject()) {
      JsonNode named = post.has("post") ? post.path("post") : post.path("tweet");
      String id = require(id(named, "id"), Reason.NO_ID);
      sink.accept(new Activity.Deleted(Platform.X, id, Json.second(post, "event_at")));
      return;
    }
    JsonNode user = item.path("user_delete");
    String id = require(id(user.path("user"), "id"), Reason.NO_AUTHOR);
    sink.accept(new Activity.AccountGone(Platform.X, id, Json.second(user, "event_at")));
  }
}
