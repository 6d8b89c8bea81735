package rallycry.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.crypto.AEADBadTagException;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;

/// The tables of a file whose content lies under a [Seal], and what tells that a key is theirs.
///
/// @param application four letters, for those who find the file and wonder
/// @param tables how each is made
record SealedFormat(int application, List<String> tables) {

  private static final int VERSION = 1;

  private static final String KEY_CHECK = "key check";

  /// Makes the tables in an empty file; refuses a later format, and a key that is not the file's.
  void prepare(Connection connection, Path file, Seal seal) throws SQLException {
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
            begin(connection, seal);
          }
        });
    check(connection, file, seal);
  }

  private void begin(Connection connection, Seal seal) throws SQLException {
    for (String table : tables) {
      Sqlite.execute(connection, table);
    }
    Sqlite.execute(connection, "CREATE TABLE fact (name TEXT PRIMARY KEY, fact BLOB NOT NULL)");
    Sqlite.execute(connection, "PRAGMA application_id = " + application);
    Sqlite.execute(connection, "PRAGMA user_version = " + VERSION);
    Facts.put(connection, KEY_CHECK, seal.seal(new byte[Seal.NAME], new byte[0]));
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
