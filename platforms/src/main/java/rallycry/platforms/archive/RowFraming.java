package rallycry.platforms.archive;

import rallycry.platforms.csv.Rows;
import rallycry.platforms.csv.Table;
import rallycry.platforms.kit.ActivitySink;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Unreadable;

/// Rows of a table.
record RowFraming(Table table) implements Framing {

  @Override
  public int whole(byte[] bytes, int length) {
    int at = 0;
    int end = Rows.end(bytes, 0, length);
    while (end <= length) {
      at = end;
      end = Rows.end(bytes, at, length);
    }
    return at;
  }

  @Override
  public long read(Piece piece, ActivitySink sink) {
    long line = 0;
    int at = 0;
    while (at < piece.length()) {
      int end = Math.min(Rows.end(piece.bytes(), at, piece.length()), piece.length());
      if (!isBlank(piece, at, end) && !row(piece, at, end, piece.at(line, sink))) {
        // A quote that is not closed would take the rows behind it along.
        end = Math.min(piece.lineEnd(at) + 1, piece.length());
      }
      for (; at < end; at++) {
        line += piece.bytes()[at] == '\n' ? 1 : 0;
      }
    }
    return line;
  }

  /// @return whether it could be read
  private boolean row(Piece piece, int from, int end, RecordSink sink) {
    try {
      table.read(piece.bytes(), from, end, sink);
      return true;
    } catch (Unreadable e) {
      sink.unreadable(e.reason());
      return e.reason() != Reason.BAD_ROW;
    }
  }

  private static boolean isBlank(Piece piece, int from, int end) {
    return end - from <= 2 && (piece.bytes()[from] == '\n' || piece.bytes()[from] == '\r');
  }
}
