package rallycry.embedded;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import rallycry.core.tally.Tally;

/// A tally kept beside the entries it was counted from, for a recount to be held against.
///
/// @param seq the Seq up to which it counts
record StoredTally(long seq, Tally tally) {

  private static final int CELL = 2 * Long.BYTES;

  /// The last one kept.
  static Optional<StoredTally> last(Path file) {
    try (Connection connection = Sqlite.openToRead(file);
        var query =
            connection.prepareStatement("SELECT seq, cells, mark FROM edition ORDER BY seq DESC");
        ResultSet rows = query.executeQuery()) {
      if (!rows.next()) {
        return Optional.empty();
      }
      long seq = rows.getLong(1);
      byte[] cells = rows.getBytes(2);
      if (cells == null || !Arrays.equals(mark(seq, cells), rows.getBytes(3))) {
        throw Blocks.damaged(
            file, "the tally kept at Seq %d is not as it was written".formatted(seq));
      }
      return Optional.of(decode(seq, ByteBuffer.wrap(cells)));
    } catch (SQLException e) {
      throw Sqlite.failure("read", file, e);
    }
  }

  /// Keeps it in place of the one before; to be called in a transaction.
  void keep(Connection connection) throws SQLException {
    try (var delete = connection.prepareStatement("DELETE FROM edition");
        var insert = connection.prepareStatement("INSERT INTO edition VALUES (?, ?, ?)")) {
      delete.executeUpdate();
      insert.setLong(1, seq);
      byte[] cells = cells();
      insert.setBytes(2, cells);
      insert.setBytes(3, mark(seq, cells));
      insert.executeUpdate();
    }
  }

  private static byte[] mark(long seq, byte[] cells) {
    return new Chain().link(Chain.START, seq, cells);
  }

  /// Seq and cells, for another process of ours.
  byte[] toBytes() {
    byte[] cells = cells();
    return ByteBuffer.allocate(Long.BYTES + cells.length).putLong(seq).put(cells).array();
  }

  static StoredTally ofBytes(byte[] bytes) {
    var stored = ByteBuffer.wrap(bytes);
    return decode(stored.getLong(), stored);
  }

  private byte[] cells() {
    var cells = tally.asMap();
    var bytes = ByteBuffer.allocate(cells.size() * CELL);
    cells.forEach((cell, count) -> bytes.putLong(cell).putLong(count));
    return bytes.array();
  }

  private static StoredTally decode(long seq, ByteBuffer bytes) {
    var tally = new Tally();
    while (bytes.remaining() >= CELL) {
      tally.add(bytes.getLong(), bytes.getLong());
    }
    return new StoredTally(seq, tally);
  }
}
