package rallycry.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongSupplier;
import rallycry.core.collect.Cursors;

/// Where the sources stand, in a file beside the ledger; `package-info` draws it.
///
/// A cursor is kept with the Seq that the ledger had reached. One that is ahead of the ledger,
/// since an older ledger was put back, is no longer true: its source begins anew, and nothing is
/// left out.
final class SqliteCursors implements Cursors, AutoCloseable {

  static final String FILE = "cursors.db";

  private static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS cursor (
        source TEXT PRIMARY KEY, stands TEXT NOT NULL, seq INTEGER NOT NULL)
      """;

  private final Path file;
  private final Connection connection;
  private final LongSupplier seq;

  private SqliteCursors(Path file, Connection connection, LongSupplier seq) {
    this.file = file;
    this.connection = connection;
    this.seq = seq;
  }

  /// @param seq how far the ledger reaches now
  static SqliteCursors open(Path file, LongSupplier seq) {
    Connection connection = Sqlite.openToWrite(file);
    return Sqlite.held(
        connection,
        file,
        () -> {
          Sqlite.execute(connection, TABLE);
          return new SqliteCursors(file, connection, seq);
        });
  }

  @Override
  public synchronized Optional<String> read(String source) {
    try (var query =
        connection.prepareStatement("SELECT stands FROM cursor WHERE source = ? AND seq <= ?")) {
      query.setString(1, source);
      query.setLong(2, seq.getAsLong());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw Sqlite.failure("read", file, e);
    }
  }

  @Override
  public synchronized void keep(String source, String cursor) {
    try (var upsert =
        connection.prepareStatement("INSERT OR REPLACE INTO cursor VALUES (?, ?, ?)")) {
      upsert.setString(1, source);
      upsert.setString(2, cursor);
      upsert.setLong(3, seq.getAsLong());
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw Sqlite.failure("write", file, e);
    }
  }

  @Override
  public synchronized void close() {
    Sqlite.close(connection, file);
  }
}
