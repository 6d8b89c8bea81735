package rallycry.platforms.x;

import static rallycry.platforms.kit.Json.id;
import static rallycry.platforms.kit.Json.require;

import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Shape;
import tools.jackson.databind.JsonNode;

/// A line of a compliance job's result, on a post that was asked about:
/// `{"id":…,"action":"delete","reason":"deleted","redacted_at":…}`.
final class Verdict implements Shape {

  @Override
  public boolean fits(JsonNode record) {
    return record.has("action") && record.has("reason") && record.has("redacted_at");
  }

  /// A post whose author is suspended, protected or away for a while is out of reach, not deleted.
  @Override
  public void read(JsonNode record, RecordSink sink) {
    String id = require(id(record, "id"), Reason.NO_ID);
    if (!Json.text(record, "reason").equals("deleted")) {
      sink.unreadable(Reason.UNREACHABLE);
      return;
    }
    sink.accept(new Activity.Deleted(Platform.X, id, Json.second(record, "redacted_at")));
  }
}
