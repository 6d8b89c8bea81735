package rallycry.embedded;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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
            connection.prepareStatement("SELECT seq, cells FROM edition ORDER BY seq DESC");
        ResultSet rows = query.executeQuery()) {
      return rows.next()
          ? Optional.of(new StoredTally(rows.getLong(1), decode(rows.getBytes(2))))
          : Optional.empty();
    } catch (SQLException e) {
      throw Sqlite.failure("read", file, e);
    }
  }

  /// Keeps it in place of the one before, as part of the transaction that is under way.
  void keep(Connection connection) throws SQLException {
    try (var delete = connection.prepareStatement("DELETE FROM edition");
        var insert =
            connection.prepareStatement("INSERT INTO edition (seq, cells) VALUES (?, ?)")) {
      delete.executeUpdate();
      insert.setLong(1, seq);
      insert.setBytes(2, encode());
      insert.executeUpdate();
    }
  }

  private byte[] encode() {
    var cells = tally.asMap();
    var bytes = ByteBuffer.allocate(cells.size() * CELL);
    cells.forEach((cell, count) -> bytes.putLong(cell).putLong(count));
    return bytes.array();
  }

  private static Tally decode(byte[] cells) {
    var bytes = ByteBuffer.wrap(cells);
    var tally = new Tally();
    while (bytes.remaining() >= CELL) {
      tally.add(bytes.getLong(), bytes.getLong());
    }
    return tally;
  }
}
