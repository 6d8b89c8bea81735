package rallycry.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.EntryCodec;
import rallycry.core.ledger.Ledger;
import rallycry.core.ledger.LedgerException;

/// The ledger in one SQLite file, as blocks of entries; `package-info` draws it. One writer;
/// readers use connections of their own and disturb nobody.
///
/// Whoever opens it holds the folder's lock.
final class SqliteLedger implements Ledger {

  /// Entries of one block at most: some 400 KB.
  private static final int BLOCK = 8192;

  private static final String KEY_CHECK = "key check";

  private final Path file;
  private final Connection connection;
  private final Chain chain = new Chain();
  private Head head;

  private SqliteLedger(Path file, Connection connection) throws SQLException {
    this.file = file;
    this.connection = connection;
    Format.prepare(connection, file);
    head = Head.read(connection, file);
  }

  /// Opens the ledger, or begins one.
  ///
  /// @throws LedgerException if it cannot be written, is damaged or comes from a later version
  static SqliteLedger open(Path file) {
    return on(Sqlite.openToWrite(file), file);
  }

  /// The ledger that a connection leads to.
  static SqliteLedger on(Connection connection, Path file) {
    return Sqlite.held(connection, file, () -> new SqliteLedger(file, connection));
  }

  @Override
  public synchronized long append(EntryBatch batch) {
    if (batch.size() > 0) {
      write(() -> head = insert(batch));
    }
    return head.seq();
  }

  @Override
  public synchronized long seq() {
    return head.seq();
  }

  @Override
  public void read(long afterSeq, Consumer<EntryBatch> reader) {
    Blocks.read(file, afterSeq, block -> reader.accept(block.verified(afterSeq, Long.MAX_VALUE)));
  }

  /// What tells whether a key is the one that the entries were made with; empty before there is
  /// one.
  synchronized Optional<byte[]> keyCheck() {
    try {
      return Optional.ofNullable(Facts.get(connection, KEY_CHECK));
    } catch (SQLException e) {
      throw Sqlite.failure("read", file, e);
    }
  }

  synchronized void keepKeyCheck(byte[] check) {
    write(() -> Facts.put(connection, KEY_CHECK, check));
  }

  /// Keeps a tally beside the entries it was counted from.
  synchronized void keep(StoredTally tally) {
    write(() -> tally.keep(connection));
  }

  @Override
  public synchronized void close() {
    Sqlite.close(connection, file);
  }

  private Head insert(EntryBatch batch) throws SQLException {
    long seq = head.seq();
    byte[] link = head.link();
    try (var insert = connection.prepareStatement("INSERT INTO block VALUES (?, ?, ?)")) {
      for (int from = 0; from < batch.size(); from += BLOCK) {
        byte[] entries = batch.toBytes(from, Math.min(from + BLOCK, batch.size()));
        link = chain.link(link, seq + 1, entries);
        insert.setLong(1, seq + 1);
        insert.setBytes(2, entries);
        insert.setBytes(3, link);
        insert.executeUpdate();
        seq += entries.length / EntryCodec.SIZE;
      }
    }
    var after = new Head(seq, link);
    after.write(connection);
    return after;
  }

  private void write(Sqlite.Work work) {
    try {
      Sqlite.inTransaction(connection, work);
    } catch (SQLException e) {
      readHeadAgain(e);
      throw Sqlite.failure("write", file, e);
    }
  }

  /// Only the file knows whether a commit that failed late is in it.
  private void readHeadAgain(SQLException cause) {
    try {
      head = Head.read(connection, file);
    } catch (SQLException | LedgerException e) {
      cause.addSuppressed(e);
    }
  }
}
