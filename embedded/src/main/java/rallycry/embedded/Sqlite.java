package rallycry.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;

/// Opens SQLite files our way, and says in our words what went wrong in them.
final class Sqlite {

  private static final String DURABLE =
      """
      PRAGMA page_size = 16384;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA fullfsync = ON;
      PRAGMA busy_timeout = 5000;
      PRAGMA cell_size_check = ON;
      PRAGMA trusted_schema = OFF;
      """;

  /// What belongs together.
  interface Work {
    void run() throws SQLException;
  }

  /// The same, where something comes of it.
  interface Step<T> {
    T run() throws SQLException;
  }

  private Sqlite() {}

  /// For the one writer.
  static Connection openToWrite(Path file) {
    try {
      // JDBC's manager of drivers would look for more of them in every jar.
      Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
      try {
        for (String pragma : DURABLE.strip().split("\n")) {
          execute(connection, pragma);
        }
        return connection;
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failure("open", file, e);
    }
  }

  /// For readers beside it.
  static Connection openToRead(Path file) {
    if (!Files.exists(file)) {
      throw new LedgerException(
          Code.IO, "there is no ledger %s. Give a folder that has one.".formatted(file));
    }
    try {
      var config = new SQLiteConfig();
      config.setReadOnly(true);
      config.setBusyTimeout(5000);
      return config.createConnection("jdbc:sqlite:" + file);
    } catch (SQLException e) {
      throw failure("open", file, e);
    }
  }

  /// Makes what holds a connection and closes it in the end. Where that cannot be made, the
  /// connection is closed at once.
  static <T> T held(Connection connection, Path file, Step<T> making) {
    try {
      return making.run();
    } catch (SQLException e) {
      close(connection, file);
      throw failure("open", file, e);
    } catch (LedgerException e) {
      close(connection, file);
      throw e;
    }
  }

  /// All of it or nothing. Plain statements, since SQLite may have rolled back by itself and the
  /// driver would not know.
  static <T> T transact(Connection connection, Step<T> step) throws SQLException {
    execute(connection, "BEGIN IMMEDIATE");
    try {
      T result = step.run();
      execute(connection, "COMMIT");
      return result;
    } catch (SQLException | RuntimeException e) {
      try {
        execute(connection, "ROLLBACK");
      } catch (SQLException rolledBackAlready) {
        e.addSuppressed(rolledBackAlready);
      }
      throw e;
    }
  }

  static void inTransaction(Connection connection, Work work) throws SQLException {
    transact(
        connection,
        () -> {
          work.run();
          return true;
        });
  }

  /// The first number that a query yields; 0 if it yields none.
  static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  static void close(Connection connection, Path file) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure("close", file, e);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// @param what the verb that failed: open, read, write
  static LedgerException failure(String what, Path file, SQLException cause) {
    Code code = cause instanceof SQLiteException e ? code(e.getResultCode()) : Code.IO;
    String message =
        switch (code) {
          case DISK_FULL ->
              "the disk is full; nothing recorded so far is lost. Make room and start again";
          case READ_ONLY ->
              "it cannot be written here. Make the folder and its files writable for this user";
          case IN_USE -> "another process holds it. Stop that one, or give another folder";
          case DAMAGED ->
              "its file is damaged (%s). Restore a backup beside it and compare"
                  .formatted(cause.getMessage());
          case WRONG_KEY, NEWER_FORMAT, IO ->
              "the operating system said: %s. Run doctor to look closer"
                  .formatted(cause.getMessage());
        };
    return new LedgerException(code, "cannot %s %s: %s.".formatted(what, file, message), cause);
  }

  private static Code code(SQLiteErrorCode result) {
    // The low byte is the primary code; the rest says which operation it was.
    return switch (SQLiteErrorCode.getErrorCode(result.code & 0xff)) {
      case SQLITE_FULL -> Code.DISK_FULL;
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> Code.READ_ONLY;
      case SQLITE_BUSY, SQLITE_LOCKED -> Code.IN_USE;
      case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> Code.DAMAGED;
      default -> Code.IO;
    };
  }
}
