package rallycry.platforms.x;

import static rallycry.platforms.kit.Json.require;

import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Shape;
import tools.jackson.databind.JsonNode;

/// A notice among the posts of the v1.1 stream: a deletion, or how many posts the stream left out.
final class Notice implements Shape {

  /// Of these only `delete` and `limit` bear on what is counted.
  private static final String[] KINDS = {
    "delete", "limit", "scrub_geo", "status_withheld", "user_withheld", "disconnect", "warning"
  };

  @Override
  public boolean fits(JsonNode record) {
    for (String kind : KINDS) {
      if (record.path(kind).isObject()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void read(JsonNode record, RecordSink sink) {
    JsonNode gone = record.path("delete");
    if (gone.isObject()) {
      String id = require(ClassicPost.exactId(gone.path("status"), "id"), Reason.NO_ID);
      sink.accept(new Activity.Deleted(Platform.X, id, time(gone)));
    } else if (record.path("limit").isObject()) {
      sink.unreadable(Reason.LEFT_OUT);
    }
  }

  /// Notices before 2014 have no time. A deletion holds whenever it was made, so 0 stands for that.
  private static long time(JsonNode gone) {
    return gone.has("timestamp_ms") ? Json.second(gone, "timestamp_ms") : 0;
  }
}
