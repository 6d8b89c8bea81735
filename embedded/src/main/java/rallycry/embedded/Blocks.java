package rallycry.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.EntryCodec;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;

/// Reads a ledger's blocks in order and holds each against the chain.
final class Blocks {

  private final Path file;
  private final Chain chain = new Chain();
  private byte[] link = Chain.START;
  private long seq;

  private Blocks(Path file) {
    this.file = file;
  }

  /// Gives every entry after `afterSeq` to the reader, as of now.
  ///
  /// @throws LedgerException where what is read is not what was written
  static void read(Path file, long afterSeq, Consumer<EntryBatch> reader) {
    try (Connection connection = Sqlite.openToRead(file)) {
      // One transaction sees one state, whatever the writer does meanwhile.
      connection.setAutoCommit(false);
      new Blocks(file).read(connection, afterSeq, reader);
    } catch (SQLException e) {
      throw Sqlite.failure("read", file, e);
    }
  }

  /// Reads all of it through.
  ///
  /// @return the Seq of its last entry
  static long check(Path file) {
    var seq = new AtomicLong();
    read(file, 0, batch -> seq.addAndGet(batch.size()));
    return seq.get();
  }

  static LedgerException damaged(Path file, String what) {
    return new LedgerException(
        Code.DAMAGED,
        "the ledger %s is damaged: %s. Restore a backup beside it and compare."
            .formatted(file, what));
  }

  private void read(Connection connection, long afterSeq, Consumer<EntryBatch> reader)
      throws SQLException {
    long end = end(connection);
    seek(connection, afterSeq + 1);
    try (var query =
        connection.prepareStatement(
            "SELECT first_seq, entries, chain FROM block WHERE first_seq > ? ORDER BY first_seq")) {
      query.setLong(1, seq);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          byte[] entries = rows.getBytes(2);
          // A damaged row may hold nothing where something has to be.
          verify(rows.getLong(1), entries == null ? new byte[0] : entries, rows.getBytes(3));
          give(entries, afterSeq, reader);
        }
      }
    }
    if (seq < end) {
      throw damaged(file, "the entries %d to %d are missing".formatted(seq + 1, end));
    }
  }

  private long end(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("SELECT seq FROM head");
        ResultSet rows = query.executeQuery()) {
      if (!rows.next()) {
        throw damaged(file, "its head is missing");
      }
      return rows.getLong(1);
    }
  }

  /// Goes to before the block that holds a Seq. The link that leads there is believed.
  private void seek(Connection connection, long toSeq) throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            SELECT first_seq, (SELECT chain FROM block WHERE first_seq < found.first_seq
                               ORDER BY first_seq DESC LIMIT 1)
            FROM block AS found WHERE first_seq <= ? ORDER BY first_seq DESC LIMIT 1
            """)) {
      query.setLong(1, toSeq);
      try (ResultSet rows = query.executeQuery()) {
        if (rows.next()) {
          seq = rows.getLong(1) - 1;
          byte[] before = rows.getBytes(2);
          link = before == null ? Chain.START : before;
        }
      }
    }
  }

  private void verify(long firstSeq, byte[] entries, byte[] stored) {
    if (firstSeq != seq + 1) {
      throw damaged(file, "the entries %d to %d are missing".formatted(seq + 1, firstSeq - 1));
    }
    seq += entries.length / EntryCodec.SIZE;
    link = chain.link(link, firstSeq, entries);
    if (!Arrays.equals(link, stored) || entries.length % EntryCodec.SIZE != 0) {
      throw damaged(
          file, "the entries %d to %d are not as they were written".formatted(firstSeq, seq));
    }
  }

  private void give(byte[] entries, long afterSeq, Consumer<EntryBatch> reader) {
    int size = entries.length / EntryCodec.SIZE;
    long known = Math.max(0, afterSeq - (seq - size));
    if (known < size) {
      int from = (int) known * EntryCodec.SIZE;
      reader.accept(
          EntryBatch.of(from == 0 ? entries : Arrays.copyOfRange(entries, from, entries.length)));
    }
  }
}
