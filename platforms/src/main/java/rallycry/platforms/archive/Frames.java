package rallycry.platforms.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import rallycry.platforms.kit.Fault;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Place;

/// Cuts a stream into segments of whole records.
final class Frames {

  /// The longest record that is read: a page of API v2 with all its context has some megabytes.
  static final int MAX_RECORD = 16 << 20;

  private final InputStream in;
  private final Track track;
  private final Framing framing;
  private final Buffers buffers;

  /// What is read and not yet cut off.
  private byte[] buffer = {};

  private int filled;
  private int segments;
  private boolean ended;
  private Optional<Reason> damage = Optional.empty();

  Frames(InputStream in, Track track, Framing framing, Buffers buffers) {
    this.in = in;
    this.track = track;
    this.framing = framing;
    this.buffers = buffers;
  }

  /// The next segment, or empty at the end.
  Optional<Segment> next() {
    while (true) {
      if (!ended && filled == buffer.length) {
        if (filled == MAX_RECORD) {
          return Optional.of(tooLong());
        }
        buffer = wider();
      }
      fill();
      int whole = ended && damage.isEmpty() ? filled : framing.whole(buffer, filled);
      if (whole > 0) {
        return Optional.of(cut(whole));
      }
      if (ended) {
        return atEnd();
      }
    }
  }

  /// Ends the file. What is left of it is not read.
  void close() {
    try {
      in.close();
    } catch (IOException _) {
      // It was only read.
    }
  }

  private void fill() {
    try {
      while (!ended && filled < buffer.length) {
        int read = in.read(buffer, filled, buffer.length - filled);
        ended = read < 0;
        filled += Math.max(read, 0);
      }
    } catch (EOFException _) {
      ended = true;
      damage = Optional.of(Reason.TRUNCATED);
    } catch (IOException e) {
      ended = true;
      damage = Optional.of(Damage.of(e));
    }
  }

  /// The same in a larger buffer; what was left of a cut in one that goes round, and that whoever
  /// asks for the next segment may just have given back.
  private byte[] wider() {
    byte[] wider =
        buffer.length < Buffers.SIZE
            ? buffers.take()
            : new byte[Math.min(MAX_RECORD, 2 * buffer.length)];
    System.arraycopy(buffer, 0, wider, 0, filled);
    return wider;
  }

  private Piece cut(int whole) {
    var piece = new Piece(buffer, whole, track, segments++, framing, buffers);
    buffer = Arrays.copyOfRange(buffer, whole, filled);
    filled = buffer.length;
    return piece;
  }

  /// What stands before the cut of a damaged file without its end is dropped: nobody can say how it
  /// would have gone on.
  private Optional<Segment> atEnd() {
    Optional<Segment> last = damage.map(reason -> fault(reason, track.place(segments, 0)));
    damage = Optional.empty();
    filled = 0;
    return last;
  }

  /// Passes over a record that is too long, to the next line break.
  private Segment tooLong() {
    Place place = track.place(segments, 0);
    track.put(segments++, 1);
    int lineBreak = -1;
    while (lineBreak < 0 && filled > 0) {
      filled = 0;
      fill();
      lineBreak = indexOfLineBreak();
    }
    filled = Math.max(0, filled - lineBreak - 1);
    System.arraycopy(buffer, lineBreak + 1, buffer, 0, filled);
    return fault(Reason.TOO_LONG, place);
  }

  private int indexOfLineBreak() {
    for (int at = 0; at < filled; at++) {
      if (buffer[at] == '\n') {
        return at;
      }
    }
    return -1;
  }

  private static Segment fault(Reason reason, Place place) {
    return sink -> sink.unreadable(new Fault(reason, place));
  }
}
