package rallycry.bench.replay;

import java.sql.DriverManager;
import java.sql.SQLException;

/// What people do today: count posts and distinct authors where the text has the words. It
/// recognises nothing.
final class DuckDbPeer {

  private DuckDbPeer() {}

  /// @param arguments the archive, one X API v2 post a line
  public static void main(String... arguments) throws SQLException {
    String query =
        """
        SELECT count(*), count(DISTINCT author_id)
        FROM read_json(?, format = 'newline_delimited', columns = {author_id: 'VARCHAR', text: 'VARCHAR'})
        WHERE text ILIKE '%me too%' OR text ILIKE '%metoo%'
        """;
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.prepareStatement(query)) {
      statement.setString(1, arguments[0]);
      try (var counts = statement.executeQuery()) {
        counts.next();
        System.out.printf(
            "%d posts by %d authors have the words%n", counts.getLong(1), counts.getLong(2));
      }
    }
  }
}
