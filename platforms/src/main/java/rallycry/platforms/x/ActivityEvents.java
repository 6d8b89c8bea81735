package rallycry.platforms.x;

import java.util.List;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Heard;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;

/// What the X Activity API says, whether it calls us or we listen to it:
/// `{"data":{"event_type":"post.reply.create","payload":{…}}}`.
final class ActivityEvents {

  private static final FlatPost POST = new FlatPost();

  private ActivityEvents() {}

  /// Hands on what a message says. One event that cannot be read keeps back no other.
  ///
  /// @param now in seconds since 1970: a deletion does not tell its own time
  static void read(JsonNode message, Wanted wanted, long now, Heard heard) {
    JsonNode data = message.path("data");
    for (JsonNode event : data.isArray() ? data.values() : List.of(data)) {
      heard.attempt(() -> event(event, wanted, now, heard));
    }
  }

  private static void event(JsonNode event, Wanted wanted, long now, Heard heard) {
    JsonNode payload = event.path("payload");
    switch (Json.text(event, "event_type")) {
      case "post.create", "post.reply.create", "post.mention.create", "post.quote.create" -> {
        if (wanted.has(payload)) {
          POST.read(payload, heard);
        }
      }
      case "post.delete" -> {
        String id = Json.require(Json.id(payload, "id"), Reason.NO_ID);
        heard.accept(new Activity.Deleted(Platform.X, id, now));
      }
      case "" -> throw new Unreadable(Reason.UNKNOWN_SHAPE);
      // What else an account does is none of our business.
      default -> {}
    }
  }
}
