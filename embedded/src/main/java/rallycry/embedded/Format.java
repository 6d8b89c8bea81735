package rallycry.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;

/// The tables of a ledger's file, as `package-info` draws them, and the number of their format.
final class Format {

  private static final int VERSION = 1;

  /// `Ryc1`, for those who find the file and wonder.
  private static final int APPLICATION = 0x52796331;

  private static final List<String> BEGINNING =
      List.of(
          """
          CREATE TABLE block (
            first_seq INTEGER PRIMARY KEY, entries BLOB NOT NULL, chain BLOB NOT NULL)
          """,
          "CREATE TABLE head (seq INTEGER NOT NULL, chain BLOB NOT NULL)",
          "CREATE TABLE edition (seq INTEGER PRIMARY KEY, cells BLOB NOT NULL, mark BLOB NOT NULL)",
          "CREATE TABLE fact (name TEXT PRIMARY KEY, fact BLOB NOT NULL)",
          "INSERT INTO head VALUES (0, zeroblob(32))",
          "PRAGMA application_id = " + APPLICATION,
          "PRAGMA user_version = " + VERSION);

  private Format() {}

  /// Makes the tables in an empty file; refuses a file that is not ours to read.
  static void prepare(Connection connection, Path file) throws SQLException {
    long version = Sqlite.number(connection, "PRAGMA user_version");
    if (version > VERSION) {
      throw new LedgerException(
          Code.NEWER_FORMAT,
          "the ledger %s has format %d and this version reads up to %d. Install the newer version."
              .formatted(file, version, VERSION));
    }
    if (version == VERSION) {
      return;
    }
    if (Sqlite.number(connection, "SELECT count(*) FROM sqlite_schema") > 0) {
      throw new LedgerException(
          Code.DAMAGED, file + " is not a ledger of ours. Give another folder.");
    }
    Sqlite.inTransaction(
        connection,
        () -> {
          for (String statement : BEGINNING) {
            Sqlite.execute(connection, statement);
          }
        });
  }
}
