package rallycry.platforms.archive;

import rallycry.platforms.kit.ActivitySink;
import rallycry.platforms.kit.JsonBytes;

/// JSON objects one after another, on any number of lines. What stands between them, commas and the
/// rest of a list's surroundings, is passed over.
record ElementFraming(Records records) implements Framing {

  @Override
  public int whole(byte[] bytes, int length) {
    int at = start(bytes, 0, length);
    while (at < length) {
      int end = end(bytes, at, length);
      if (end > length) {
        return at;
      }
      at = start(bytes, end, length);
    }
    return length;
  }

  @Override
  public long read(Piece piece, ActivitySink sink) {
    long line = 0;
    int end = 0;
    while (end < piece.length()) {
      int from = start(piece.bytes(), end, piece.length());
      line += lines(piece.bytes(), end, from);
      end = Math.min(end(piece.bytes(), from, piece.length()), piece.length());
      if (from < end) {
        records.read(piece.bytes(), from, end, piece.at(line, sink));
        line += lines(piece.bytes(), from, end);
      }
    }
    return line;
  }

  /// The next opening brace, or the end.
  private static int start(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '{') {
      at++;
    }
    return at;
  }

  /// After the brace that closes the one at `from`; beyond `to` if there is none.
  private static int end(byte[] bytes, int from, int to) {
    int depth = 0;
    int at = from;
    while (at < to) {
      switch (bytes[at++]) {
        case '{' -> depth++;
        case '}' -> depth--;
        case '"' -> at = JsonBytes.stringEnd(bytes, at, to);
        default -> {
          // Nothing else opens or closes.
        }
      }
      if (depth == 0) {
        return at;
      }
    }
    return to + 1;
  }

  private static long lines(byte[] bytes, int from, int to) {
    long lines = 0;
    for (int at = from; at < to; at++) {
      lines += bytes[at] == '\n' ? 1 : 0;
    }
    return lines;
  }
}
