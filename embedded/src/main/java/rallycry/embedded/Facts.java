package rallycry.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The few things a ledger knows about itself, by name.
final class Facts {

  private Facts() {}

  static byte @Nullable [] get(Connection connection, String name) throws SQLException {
    try (var query = connection.prepareStatement("SELECT fact FROM fact WHERE name = ?")) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getBytes(1) : null;
      }
    }
  }

  static void put(Connection connection, String name, byte[] fact) throws SQLException {
    try (var insert = connection.prepareStatement("REPLACE INTO fact (name, fact) VALUES (?, ?)")) {
      insert.setString(1, name);
      insert.setBytes(2, fact);
      insert.executeUpdate();
    }
  }
}
