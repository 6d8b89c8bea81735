package rallycry.server.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// One server-sent event, encoded once for all who watch.
final class Frame {

  private final long seq;
  private final byte[] bytes;

  /// @param seq what it covers, sent as the event's id: a viewer who comes back says where it was
  /// @param json an edition, without line breaks
  Frame(long seq, String json) {
    this.seq = seq;
    bytes =
        ("id: " + seq + "\nevent: edition\ndata: " + json + "\n\n")
            .getBytes(StandardCharsets.UTF_8);
  }

  long seq() {
    return seq;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }
}
