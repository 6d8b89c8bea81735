package rallycry.platforms.x;

import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Shape;
import tools.jackson.databind.JsonNode;

/// An answer of API v2, as twarc2 keeps it: `{"data":…,"includes":…,"errors":…}`.
///
/// `includes` are posts that others refer to. Nobody collected them, so they are not counted.
final class Page implements Shape {

  private static final FlatPost POST = new FlatPost();

  @Override
  public boolean fits(JsonNode record) {
    return record.has("data") || record.has("errors") && !record.has("id") || isEmpty(record);
  }

  /// A search that found nothing has a page too.
  private static boolean isEmpty(JsonNode record) {
    return record.path("meta").has("result_count");
  }

  @Override
  public void read(JsonNode record, RecordSink sink) {
    JsonNode found = record.path("data");
    if (found.isArray()) {
      found.forEach(post -> sink.attempt(() -> one(post, sink)));
    } else if (found.isObject()) {
      sink.attempt(() -> one(found, sink));
    }
    record.path("errors").forEach(error -> error(error, sink));
  }

  private static void one(JsonNode item, RecordSink sink) {
    if (Compliance.fits(item)) {
      Compliance.read(item, sink);
    } else {
      POST.read(item, sink);
    }
  }

  /// Of all errors, only those about posts that were asked for by id tell of something unseen.
  private static void error(JsonNode error, RecordSink sink) {
    String parameter = Json.text(error, "parameter");
    if (parameter.equals("ids") || parameter.equals("id")) {
      sink.unreadable(Reason.UNREACHABLE);
    }
  }
}
