package rallycry.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import rallycry.core.collect.Correspondence;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;

/// Followers and letters, sealed in `letters.db` beside the ledger; `package-info` draws it.
///
/// An account is a keyed hash, a mailbox an address under the seal: who finds the file learns how
/// many follow, and not who.
public final class SqliteCorrespondence implements Correspondence {

  static final String FILE = "letters.db";

  private final Path file;
  private final Seal seal;
  private final Connection connection;

  private SqliteCorrespondence(Path file, Seal seal, Connection connection) throws SQLException {
    this.file = file;
    this.seal = seal;
    this.connection = connection;
    Sqlite.execute(connection, "PRAGMA secure_delete = ON");
    LetterFormat.TABLES.prepare(connection, file, seal);
    forgetUnused();
  }

  static SqliteCorrespondence open(Path file, byte[] secret) {
    Connection connection = Sqlite.openToWrite(file);
    return Sqlite.held(
        connection,
        file,
        () -> new SqliteCorrespondence(file, new Seal(secret, "letters"), connection));
  }

  @Override
  public void follow(String call, String account, String mailbox) {
    write(() -> {
      keep(mailbox);
      update(
          "REPLACE INTO follower (call, account, mailbox) VALUES (?, ?, ?)",
          call,
          seal.name(account),
          seal.name(mailbox));
      return 1;
    });
  }

  @Override
  public void unfollow(String call, String account) {
    write(() -> {
      update("DELETE FROM follower WHERE call = ? AND account = ?", call, seal.name(account));
      return forgetUnused();
    });
  }

  @Override
  public long followers(String call) {
    return query("SELECT count(*) FROM follower WHERE call = ?", row -> row.getLong(1), call)
        .getFirst();
  }

  @Override
  public void toFollowers(String call, Letter letter, Instant now) {
    write(() -> {
      long number = insert(letter);
      update(
          """
          INSERT INTO delivery (letter, mailbox, since, due)
          SELECT DISTINCT ?, mailbox, ?, ? FROM follower WHERE call = ?
          """,
          number,
          now.toEpochMilli(),
          now.toEpochMilli(),
          call);
      return forgetUnused();
    });
  }

  @Override
  public void toMailbox(String mailbox, Letter letter, Instant now) {
    write(() -> {
      keep(mailbox);
      return update(
          "INSERT INTO delivery (letter, mailbox, since, due) VALUES (?, ?, ?, ?)",
          insert(letter),
          seal.name(mailbox),
          now.toEpochMilli(),
          now.toEpochMilli());
    });
  }

  @Override
  public List<Delivery> due(Instant now, int most) {
    return query(
        """
        SELECT d.*, m.sealed AS address, l.sealed AS content
        FROM delivery d JOIN mailbox m ON m.name = d.mailbox JOIN letter l ON l.number = d.letter
        WHERE d.due <= ? AND NOT EXISTS (
          SELECT 1 FROM delivery e WHERE e.mailbox = d.mailbox AND e.number < d.number)
        ORDER BY d.due LIMIT ?
        """,
        this::delivery,
        now.toEpochMilli(),
        most);
  }

  @Override
  public Optional<Instant> next() {
    return query(
            """
            SELECT min(due) FROM delivery d WHERE NOT EXISTS (
              SELECT 1 FROM delivery e WHERE e.mailbox = d.mailbox AND e.number < d.number)
            """,
            row -> {
              long due = row.getLong(1);
              return row.wasNull()
                  ? Optional.<Instant>empty()
                  : Optional.of(Instant.ofEpochMilli(due));
            })
        .getFirst();
  }

  @Override
  public void settle(long number) {
    write(() -> {
      update(
          """
          DELETE FROM letter WHERE number = (SELECT letter FROM delivery WHERE number = ?1)
            AND NOT EXISTS (
              SELECT 1 FROM delivery d WHERE d.letter = letter.number AND d.number <> ?1)
          """,
          number);
      update(
          """
          DELETE FROM mailbox WHERE name = (SELECT mailbox FROM delivery WHERE number = ?1)
            AND NOT EXISTS (SELECT 1 FROM follower f WHERE f.mailbox = name)
            AND NOT EXISTS (
              SELECT 1 FROM delivery d WHERE d.mailbox = name AND d.number <> ?1)
          """,
          number);
      return update("DELETE FROM delivery WHERE number = ?", number);
    });
  }

  @Override
  public void retry(long number, Instant at) {
    write(() ->
        update(
            "UPDATE delivery SET due = ?, tries = tries + 1 WHERE number = ?",
            at.toEpochMilli(),
            number));
  }

  @Override
  public void defer(long number, Instant at) {
    write(() -> update("UPDATE delivery SET due = ? WHERE number = ?", at.toEpochMilli(), number));
  }

  @Override
  public void lost(String mailbox) {
    write(() -> {
      update("DELETE FROM delivery WHERE mailbox = ?", seal.name(mailbox));
      update("DELETE FROM follower WHERE mailbox = ?", seal.name(mailbox));
      return forgetUnused();
    });
  }

  @Override
  public Optional<String> told(String call) {
    return query("SELECT state FROM told WHERE call = ?", row -> row.getString(1), call).stream()
        .findFirst();
  }

  @Override
  public void tell(String call, String state) {
    write(() -> update("REPLACE INTO told (call, state) VALUES (?, ?)", call, state));
  }

  @Override
  public synchronized void close() {
    Sqlite.close(connection, file);
  }

  private void keep(String mailbox) throws SQLException {
    byte[] name = seal.name(mailbox);
    update(
        "INSERT OR IGNORE INTO mailbox VALUES (?, ?)",
        name,
        seal.seal(name, mailbox.getBytes(UTF_8)));
  }

  /// A letter lies under the seal with its sender on the first line.
  private long insert(Letter letter) throws SQLException {
    byte[] content = (letter.sender() + "\n" + letter.body()).getBytes(UTF_8);
    update("INSERT INTO letter (sealed) VALUES (?)", seal.seal(new byte[Seal.NAME], content));
    return Sqlite.number(connection, "SELECT last_insert_rowid()");
  }

  private Delivery delivery(ResultSet row) throws SQLException {
    String[] letter = open(new byte[Seal.NAME], row.getBytes("content")).split("\n", 2);
    return new Delivery(
        row.getLong("number"),
        open(row.getBytes("mailbox"), row.getBytes("address")),
        new Letter(letter[0], letter[1]),
        row.getInt("tries"),
        Instant.ofEpochMilli(row.getLong("since")));
  }

  private String open(byte[] name, byte[] sealed) {
    try {
      return new String(seal.open(name, sealed), UTF_8);
    } catch (AEADBadTagException changed) {
      throw new LedgerException(
          Code.DAMAGED,
          "%s holds something that was not sealed here. Restore it from a copy.".formatted(file),
          changed);
    }
  }

  /// Letters that reached everybody, and addresses that nobody needs, are not kept.
  private int forgetUnused() throws SQLException {
    return update("DELETE FROM letter WHERE number NOT IN (SELECT letter FROM delivery)")
        + update(
            """
            DELETE FROM mailbox
            WHERE NOT EXISTS (SELECT 1 FROM follower f WHERE f.mailbox = name)
              AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.mailbox = name)
            """);
  }

  private int update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    }
  }

  private synchronized void write(Sqlite.Step<Integer> step) {
    try {
      Sqlite.transact(connection, step);
    } catch (SQLException e) {
      throw Sqlite.failure("write", file, e);
    }
  }

  private synchronized <T> List<T> query(String sql, TextRows.Row<T> row, Object... values) {
    try (PreparedStatement statement = prepared(sql, values)) {
      return TextRows.all(statement, row);
    } catch (SQLException e) {
      throw Sqlite.failure("read", file, e);
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
