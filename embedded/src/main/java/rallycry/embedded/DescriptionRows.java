package rallycry.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rallycry.core.describe.Census;
import rallycry.core.describe.Description;
import rallycry.core.ledger.Key;

/// The descriptions of `stories.db`, one row each, all of it under the seal.
record DescriptionRows(TextRows rows) {

  Optional<Description> find(Connection connection, Key answer) throws SQLException {
    try (var query = connection.prepareStatement("SELECT * FROM description WHERE answer = ?")) {
      query.setBytes(1, rows.seal().name(answer));
      return TextRows.all(query, this::description).stream().findFirst();
    }
  }

  void insert(Connection connection, Key answer, Description description) throws SQLException {
    byte[] name = rows.seal().name(answer);
    try (var insert = connection.prepareStatement("INSERT INTO description VALUES (?, ?)")) {
      insert.setBytes(1, name);
      insert.setBytes(2, rows.seal().seal(name, SealedWords.of(answer, description)));
      insert.executeUpdate();
    }
  }

  /// @return what was there
  Optional<Description> delete(Connection connection, Key answer) throws SQLException {
    Optional<Description> before = find(connection, answer);
    try (var delete = connection.prepareStatement("DELETE FROM description WHERE answer = ?")) {
      delete.setBytes(1, rows.seal().name(answer));
      delete.executeUpdate();
    }
    return before;
  }

  List<Key> answers(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("SELECT * FROM description")) {
      return TextRows.all(query, row -> SealedWords.answer(rows.content(row)));
    }
  }

  /// Counts all of them.
  Census census(Connection connection) throws SQLException {
    var census = new Census();
    try (var query = connection.prepareStatement("SELECT * FROM description");
        ResultSet all = query.executeQuery()) {
      while (all.next()) {
        census.add(description(all));
      }
    }
    return census;
  }

  private Description description(ResultSet row) throws SQLException {
    return SealedWords.description(rows.content(row));
  }
}
