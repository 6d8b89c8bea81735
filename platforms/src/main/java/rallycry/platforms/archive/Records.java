package rallycry.platforms.archive;

import java.util.List;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Shape;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;

/// Reads one JSON record by the first shape that it fits. Records of several shapes may stand in
/// one file.
record Records(List<Shape> shapes) {

  void read(byte[] bytes, int from, int to, RecordSink sink) {
    sink.attempt(() -> {
      JsonNode record = Json.read(bytes, from, to);
      shapes.stream()
          .filter(shape -> shape.fits(record))
          .findFirst()
          .orElseThrow(() -> new Unreadable(Reason.UNKNOWN_SHAPE))
          .read(record, sink);
    });
  }
}
