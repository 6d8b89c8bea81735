package rallycry.platforms.mastodon;

import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Shape;
import tools.jackson.databind.JsonNode;

/// The profile beside an outbox. It has no posts.
final class Actor implements Shape {

  @Override
  public boolean fits(JsonNode record) {
    return record.has("preferredUsername") && !Json.text(record, "type").isEmpty();
  }

  @Override
  public void read(JsonNode record, RecordSink sink) {
    // Says who wrote, which each item of the outbox says as well.
  }
}
