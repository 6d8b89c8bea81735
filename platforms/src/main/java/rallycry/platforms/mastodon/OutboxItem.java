package rallycry.platforms.mastodon;

import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Shape;
import rallycry.platforms.kit.activitystreams.Notes;
import tools.jackson.databind.JsonNode;

/// An activity of an outbox: `Create` of a note is a post, `Announce` a boost.
final class OutboxItem implements Shape {

  @Override
  public boolean fits(JsonNode record) {
    return record.has("actor") && record.has("object") && record.has("type");
  }

  @Override
  public void read(JsonNode record, RecordSink sink) {
    switch (Json.text(record, "type")) {
      case "Create" -> sink.accept(Notes.created(record));
      case "Update" -> {
        if (record.path("object").has("content")) {
          sink.accept(Notes.updated(record));
        }
      }
      case "Announce" -> sink.accept(Notes.announced(record));
      case "Delete" -> sink.accept(Notes.deleted(record));
      default -> {
        // Likes, follows and moves say nothing that is counted.
      }
    }
  }
}
