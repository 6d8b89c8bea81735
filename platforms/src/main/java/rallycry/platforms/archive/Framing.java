package rallycry.platforms.archive;

import rallycry.platforms.kit.ActivitySink;

/// Where records end in a file of one form, and how they are read. Has no state, so that segments
/// can be read side by side.
interface Framing {

  /// How many bytes, from the start of the buffer, are whole records. The start is where a record
  /// may start.
  int whole(byte[] bytes, int length);

  /// Reads the records of a piece.
  ///
  /// @return how many lines it has
  long read(Piece piece, ActivitySink sink);
}
