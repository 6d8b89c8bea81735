package rallycry.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.crypto.AEADBadTagException;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;

/// The tables of `stories.db`, as `package-info` draws them, and what tells that a key is theirs.
final class StoryFormat {

  private static final int VERSION = 1;

  /// `RycS`, for those who find the file and wonder.
  private static final int APPLICATION = 0x52796353;

  private static final String KEY_CHECK = "key check";

  private static final List<String> BEGINNING =
      List.of(
          """
          CREATE TABLE text (
            number INTEGER PRIMARY KEY AUTOINCREMENT, answer BLOB NOT NULL UNIQUE,
            standing INTEGER NOT NULL, purpose INTEGER, language INTEGER, sealed BLOB NOT NULL)
          """,
          "CREATE INDEX text_by_standing ON text (standing, purpose, number)",
          "CREATE TABLE decision (number INTEGER PRIMARY KEY, removed_for INTEGER)",
          "CREATE INDEX decision_by_reason ON decision (removed_for)",
          "CREATE TABLE description (answer BLOB PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT ROWID",
          "CREATE TABLE fact (name TEXT PRIMARY KEY, fact BLOB NOT NULL)",
          "PRAGMA application_id = " + APPLICATION,
          "PRAGMA user_version = " + VERSION);

  private StoryFormat() {}

  /// Makes the tables in an empty file; refuses a later format, and a key that is not the file's.
  static void prepare(Connection connection, Path file, Seal seal) throws SQLException {
    Sqlite.inTransaction(
        connection,
        () -> {
          long version = Sqlite.number(connection, "PRAGMA user_version");
          if (version > VERSION) {
            throw new LedgerException(
                Code.NEWER_FORMAT,
                "%s has format %d and this version reads up to %d. Install the newer version."
                    .formatted(file, version, VERSION));
          }
          if (version == 0) {
            for (String statement : BEGINNING) {
              Sqlite.execute(connection, statement);
            }
            Facts.put(connection, KEY_CHECK, seal.seal(new byte[Seal.NAME], new byte[0]));
          }
        });
    check(connection, file, seal);
  }

  private static void check(Connection connection, Path file, Seal seal) throws SQLException {
    byte[] sealed = Facts.get(connection, KEY_CHECK);
    try {
      seal.open(new byte[Seal.NAME], sealed == null ? new byte[0] : sealed);
    } catch (AEADBadTagException otherKey) {
      throw new LedgerException(
          Code.WRONG_KEY,
          "the key beside %s is not the one it was sealed with. Put that one back.".formatted(file),
          otherKey);
    }
  }
}
