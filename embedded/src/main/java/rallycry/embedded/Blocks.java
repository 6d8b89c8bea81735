package rallycry.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;

/// Reads a ledger's blocks in order and sees that none is missing. Whoever takes a [Block] holds it
/// against the chain.
final class Blocks {

  private final Path file;
  private byte[] link = Chain.START;
  private long seq;

  private Blocks(Path file) {
    this.file = file;
  }

  /// Gives every block with entries after `afterSeq` to the reader, as of now.
  ///
  /// @throws LedgerException where what is read is not what was written
  static void read(Path file, long afterSeq, Consumer<Block> reader) {
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
    read(file, 0, block -> seq.addAndGet(block.verified(0, Long.MAX_VALUE).size()));
    return seq.get();
  }

  static LedgerException damaged(Path file, String what) {
    return new LedgerException(
        Code.DAMAGED,
        "the ledger %s is damaged: %s. Restore a backup beside it and compare."
            .formatted(file, what));
  }

  private void read(Connection connection, long afterSeq, Consumer<Block> reader)
      throws SQLException {
    long end = end(connection);
    seek(connection, afterSeq + 1);
    try (var query =
        connection.prepareStatement(
            "SELECT first_seq, entries, chain FROM block WHERE first_seq > ? ORDER BY first_seq")) {
      query.setLong(1, seq);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Block block = next(rows.getLong(1), rows.getBytes(2), rows.getBytes(3));
          if (block.lastSeq() > afterSeq) {
            reader.accept(block);
          }
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
          link = orElse(rows.getBytes(2), Chain.START);
        }
      }
    }
  }

  /// A damaged row may hold nothing where something has to be.
  private Block next(long firstSeq, byte @Nullable [] entries, byte @Nullable [] stored) {
    if (firstSeq != seq + 1) {
      throw damaged(file, "the entries %d to %d are missing".formatted(seq + 1, firstSeq - 1));
    }
    var block =
        new Block(
            file,
            firstSeq,
            orElse(entries, new byte[0]),
            /* before= */ link,
            /* link= */ orElse(stored, new byte[0]));
    link = block.link();
    seq = block.lastSeq();
    return block;
  }

  private static byte[] orElse(byte @Nullable [] found, byte[] otherwise) {
    return found == null ? otherwise : found;
  }
}
