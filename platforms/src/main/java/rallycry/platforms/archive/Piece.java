package rallycry.platforms.archive;

import rallycry.core.post.Activity;
import rallycry.platforms.kit.ActivitySink;
import rallycry.platforms.kit.Fault;
import rallycry.platforms.kit.RecordSink;

/// A segment of whole records in a buffer.
final class Piece implements Segment {

  private final byte[] bytes;
  private final int length;
  private final Track track;
  private final int number;
  private final Framing framing;
  private final Buffers buffers;

  Piece(byte[] bytes, int length, Track track, int number, Framing framing, Buffers buffers) {
    this.bytes = bytes;
    this.length = length;
    this.track = track;
    this.number = number;
    this.framing = framing;
    this.buffers = buffers;
  }

  @Override
  public void read(ActivitySink sink) {
    try {
      track.put(number, framing.read(this, sink));
    } finally {
      buffers.give(bytes);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /// How many of the bytes are of this piece.
  int length() {
    return length;
  }

  /// A sink for the record that starts so many lines into this piece.
  RecordSink at(long line, ActivitySink sink) {
    return new RecordSink() {
      @Override
      public void accept(Activity activity) {
        sink.accept(activity);
      }

      @Override
      public void unreadable(Fault.Reason reason) {
        sink.unreadable(new Fault(reason, track.place(number, line)));
      }
    };
  }

  /// The end of the line that starts at `from`, before its line break.
  int lineEnd(int from) {
    int at = from;
    while (at < length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }
}
