package rallycry.platforms.meta;

import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;

/// What webhooks wrap their events in. Facebook and Instagram send
/// `{"object":…,"entry":[{"time":…,"changes":[{"field":…,"value":…}]}]}`, where Instagram may leave
/// `changes` out; Threads sends `{"time":…,"values":{"field":…,"value":…}}`.
record Envelope(Event event) {

  /// Hands on everything a message tells. One bad event does not keep back the others.
  ///
  /// @throws Unreadable if it is no such message
  void read(byte[] body, RecordSink sink) {
    JsonNode message = Json.read(body, 0, body.length);
    if (message.path("values").isObject()) {
      one(message.path("values"), time(message), sink);
    } else if (message.path("entry").isArray()) {
      message.path("entry").forEach(entry -> entry(entry, sink));
    } else {
      throw new Unreadable(Reason.UNKNOWN_SHAPE);
    }
  }

  private void entry(JsonNode entry, RecordSink sink) {
    long time = time(entry);
    if (entry.has("field")) {
      one(entry, time, sink);
    }
    entry.path("changes").forEach(change -> one(change, time, sink));
  }

  private void one(JsonNode change, long time, RecordSink sink) {
    sink.attempt(() -> event.read(Json.text(change, "field"), change.path("value"), time, sink));
  }

  private static long time(JsonNode node) {
    return node.has("time") ? Json.second(node, "time") : 0;
  }
}
