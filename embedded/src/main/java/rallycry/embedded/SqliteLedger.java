package rallycry.embedded;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.EntryCodec;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.Ledger;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;

/// The ledger in one SQLite file, as blocks of entries; `package-info` draws it. One writer;
/// readers use connections of their own and disturb nobody.
///
/// Whoever opens it holds the folder's lock.
final class SqliteLedger implements Ledger {

  /// Entries of one block at most: some 400 KB.
  static final int BLOCK = 8192;

  /// Says `Ryc1` to the `file` command.
  private static final int APPLICATION = 0x52796331;

  private static final int FORMAT = 1;

  private static final String KEY_CHECK = "key check";

  private static final List<String> SCHEMA =
      List.of(
          "CREATE TABLE block (first_seq INTEGER PRIMARY KEY, entries BLOB NOT NULL,"
              + " chain BLOB NOT NULL)",
          "CREATE TABLE head (seq INTEGER NOT NULL, chain BLOB NOT NULL)",
          "CREATE TABLE edition (seq INTEGER PRIMARY KEY, cells BLOB NOT NULL)",
          "CREATE TABLE fact (name TEXT PRIMARY KEY, fact BLOB NOT NULL)");

  private final Path file;
  private final Connection connection;
  private final Chain chain = new Chain();
  private Head head;

  private SqliteLedger(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
    head = new Head(0, Chain.START);
  }

  /// Opens the ledger, or begins one.
  ///
  /// @throws LedgerException if it cannot be written, is damaged or comes from a later version
  static SqliteLedger open(Path file) {
    var ledger = new SqliteLedger(file, Sqlite.openToWrite(file));
    try {
      ledger.prepare();
      return ledger;
    } catch (LedgerException e) {
      ledger.close();
      throw e;
    } catch (SQLException e) {
      ledger.close();
      throw Sqlite.failure("open", file, e);
    }
  }

  @Override
  public synchronized long append(EntryBatch batch) {
    if (batch.size() == 0) {
      return head.seq();
    }
    try {
      Head after = insert(batch);
      connection.commit();
      head = after;
      return head.seq();
    } catch (SQLException e) {
      undo(e);
      throw Sqlite.failure("write", file, e);
    }
  }

  @Override
  public synchronized long seq() {
    return head.seq();
  }

  @Override
  public void read(long afterSeq, Consumer<EntryBatch> reader) {
    Blocks.read(file, afterSeq, reader);
  }

  /// Whether the entries were made with the key of which this is the check. An empty ledger belongs
  /// to any key, from then on to this one.
  synchronized boolean belongsTo(Key check) {
    byte[] bytes = ByteBuffer.allocate(16).putLong(check.high()).putLong(check.low()).array();
    try {
      if (head.seq() == 0) {
        Facts.put(connection, KEY_CHECK, bytes);
        connection.commit();
      }
      return Arrays.equals(Facts.get(connection, KEY_CHECK), bytes);
    } catch (SQLException e) {
      undo(e);
      throw Sqlite.failure("read", file, e);
    }
  }

  /// Keeps a tally beside the entries it was counted from.
  synchronized void keep(StoredTally tally) {
    try {
      tally.keep(connection);
      connection.commit();
    } catch (SQLException e) {
      undo(e);
      throw Sqlite.failure("write", file, e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Sqlite.failure("close", file, e);
    }
  }

  private Head insert(EntryBatch batch) throws SQLException {
    long seq = head.seq();
    byte[] link = head.link();
    try (var block =
        connection.prepareStatement(
            "INSERT INTO block (first_seq, entries, chain) VALUES (?,?,?)")) {
      for (int from = 0; from < batch.size(); from += BLOCK) {
        byte[] entries = batch.toBytes(from, Math.min(from + BLOCK, batch.size()));
        link = chain.link(link, seq + 1, entries);
        block.setLong(1, seq + 1);
        block.setBytes(2, entries);
        block.setBytes(3, link);
        block.executeUpdate();
        seq += entries.length / EntryCodec.SIZE;
      }
    }
    try (var end = connection.prepareStatement("UPDATE head SET seq = ?, chain = ?")) {
      end.setLong(1, seq);
      end.setBytes(2, link);
      end.executeUpdate();
    }
    return new Head(seq, link);
  }

  private void undo(SQLException cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private void prepare() throws SQLException {
    int format = pragma("user_version");
    if (format > FORMAT) {
      throw new LedgerException(
          Code.NEWER_FORMAT,
          "the ledger %s has format %d and this version reads up to %d. Install the newer version."
              .formatted(file, format, FORMAT));
    }
    if (format == 0) {
      begin();
    }
    head = readHead();
  }

  private void begin() throws SQLException {
    if (pragma("application_id") != 0 || !isEmpty()) {
      throw new LedgerException(
          Code.DAMAGED, file + " is not a ledger of ours. Give another folder.");
    }
    try (Statement statement = connection.createStatement()) {
      for (String table : SCHEMA) {
        statement.execute(table);
      }
      statement.execute("PRAGMA application_id = " + APPLICATION);
      statement.execute("PRAGMA user_version = " + FORMAT);
      try (var end = connection.prepareStatement("INSERT INTO head (seq, chain) VALUES (0, ?)")) {
        end.setBytes(1, Chain.START);
        end.executeUpdate();
      }
    }
    connection.commit();
  }

  private boolean isEmpty() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT 1 FROM sqlite_schema")) {
      return !rows.next();
    }
  }

  private int pragma(String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA " + name)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private Head readHead() throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT head.seq, head.chain, block.first_seq + length(entries) / 48 - 1, block.chain
                FROM head LEFT JOIN block ON first_seq = (SELECT max(first_seq) FROM block)
                """);
        ResultSet rows = query.executeQuery()) {
      if (!rows.next()) {
        throw Blocks.damaged(file, "its head is missing");
      }
      var end = new Head(rows.getLong(1), rows.getBytes(2));
      byte[] last = rows.getBytes(4);
      if (rows.getLong(3) != end.seq()
          || !Arrays.equals(last == null ? Chain.START : last, end.link())) {
        throw Blocks.damaged(
            file,
            "its last block does not end at Seq %d, where its head says".formatted(end.seq()));
      }
      return end;
    } finally {
      connection.rollback();
    }
  }

  /// Where the ledger ends.
  private static final class Head {

    private final long seq;
    private final byte[] link;

    Head(long seq, byte[] link) {
      this.seq = seq;
      this.link = link;
    }

    long seq() {
      return seq;
    }

    byte[] link() {
      return link;
    }
  }
}
