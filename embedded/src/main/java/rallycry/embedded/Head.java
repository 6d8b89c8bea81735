package rallycry.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/// Where a ledger ends: the Seq of its last entry and the link of its last block.
final class Head {

  private final long seq;
  private final byte[] link;

  Head(long seq, byte[] link) {
    this.seq = seq;
    this.link = link;
  }

  /// Reads it, and holds the last block against it.
  static Head read(Connection connection, Path file) throws SQLException {
    try (var query =
            connection.prepareStatement(
                """
                SELECT head.seq, head.chain, block.first_seq + length(entries) / 48 - 1, block.chain
                FROM head LEFT JOIN block ON first_seq = (SELECT max(first_seq) FROM block)
                """);
        ResultSet rows = query.executeQuery()) {
      if (!rows.next()) {
        throw Blocks.damaged(file, "its head is missing");
      }
      var head = new Head(rows.getLong(1), rows.getBytes(2));
      byte[] last = rows.getBytes(4);
      if (rows.getLong(3) != head.seq
          || !Arrays.equals(last == null ? Chain.START : last, head.link)) {
        throw Blocks.damaged(
            file, "its last block does not end at Seq %d, where its head says".formatted(head.seq));
      }
      return head;
    }
  }

  void write(Connection connection) throws SQLException {
    try (var update = connection.prepareStatement("UPDATE head SET seq = ?, chain = ?")) {
      update.setLong(1, seq);
      update.setBytes(2, link);
      update.executeUpdate();
    }
  }

  long seq() {
    return seq;
  }

  byte[] link() {
    return link;
  }
}
