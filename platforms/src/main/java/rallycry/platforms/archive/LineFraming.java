package rallycry.platforms.archive;

import rallycry.platforms.kit.ActivitySink;
import rallycry.platforms.kit.JsonBytes;
import rallycry.platforms.x.FlatScanner;

/// One JSON record a line. The scanner reads what it can, the reference reader the rest.
record LineFraming(Records records) implements Framing {

  @Override
  public int whole(byte[] bytes, int length) {
    int at = length;
    while (at > 0 && bytes[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  @Override
  public long read(Piece piece, ActivitySink sink) {
    var scanner = new FlatScanner();
    long line = 0;
    int at = 0;
    while (at < piece.length()) {
      int next = scanner.scan(piece.bytes(), at, piece.length());
      if (next == JsonBytes.REFUSED) {
        next = byReference(piece, at, line, sink);
      } else {
        sink.saw(scanner);
      }
      at = next;
      line++;
    }
    return line;
  }

  private int byReference(Piece piece, int from, long line, ActivitySink sink) {
    int end = piece.lineEnd(from);
    if (JsonBytes.gap(piece.bytes(), from, end) < end) {
      records.read(piece.bytes(), from, end, piece.at(line, sink));
    }
    return Math.min(end + 1, piece.length());
  }
}
