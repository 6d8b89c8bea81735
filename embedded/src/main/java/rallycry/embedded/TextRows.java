package rallycry.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.LedgerException;
import rallycry.core.recognise.Language;
import rallycry.core.story.Decision;
import rallycry.core.story.Kept;
import rallycry.core.story.Purpose;
import rallycry.core.story.Reason;
import rallycry.core.story.Review;
import rallycry.core.story.Told;

/// The texts of `stories.db`, one row each. Purpose and language stand outside the seal only while
/// a text is published, to find it for the wall.
record TextRows(Path file, Seal seal) {

  /// Standings beyond those of [Review].
  static final int REMOVED = 3;

  static final int NO_ANSWER = 4;

  private static final Review[] REVIEWS = Review.values();
  private static final Reason[] REASONS = Reason.values();

  /// What a query yields, row by row.
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  void insert(Connection connection, Key answer, Told told) throws SQLException {
    byte[] name = seal.name(answer);
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO text (answer, standing, sealed) VALUES (?, ?, ?)")) {
      insert.setBytes(1, name);
      insert.setInt(2, Review.AWAITING.ordinal());
      insert.setBytes(3, seal.seal(name, SealedWords.of(answer, told)));
      insert.executeUpdate();
    }
  }

  /// @return whether there was one
  boolean delete(Connection connection, Key answer) throws SQLException {
    try (var delete = connection.prepareStatement("DELETE FROM text WHERE answer = ?")) {
      delete.setBytes(1, seal.name(answer));
      return delete.executeUpdate() > 0;
    }
  }

  Optional<Kept> find(Connection connection, Key answer) throws SQLException {
    try (var query = connection.prepareStatement("SELECT * FROM text WHERE answer = ?")) {
      query.setBytes(1, seal.name(answer));
      return all(query, this::kept).stream().findFirst();
    }
  }

  Optional<Kept> find(Connection connection, long number) throws SQLException {
    try (var query = connection.prepareStatement("SELECT * FROM text WHERE number = ?")) {
      query.setLong(1, number);
      return all(query, this::kept).stream().findFirst();
    }
  }

  List<Kept.Text> list(Connection connection, Review review, long after, int most)
      throws SQLException {
    String sql = "SELECT * FROM text WHERE standing = ? AND number > ? ORDER BY number LIMIT ?";
    try (var query = connection.prepareStatement(sql)) {
      query.setInt(1, review.ordinal());
      query.setLong(2, after);
      query.setInt(3, most);
      return all(query, this::text);
    }
  }

  /// Carries out a decision on a text, and writes it down.
  void decide(Connection connection, Kept.Text text, Decision decision) throws SQLException {
    switch (decision) {
      case Decision.Publish() -> stand(connection, text, Review.PUBLISHED);
      case Decision.KeepBack() -> stand(connection, text, Review.FOR_MODERATORS);
      case Decision.Remove remove -> remove(connection, text, remove);
    }
    try (var insert =
        connection.prepareStatement("INSERT INTO decision (removed_for) VALUES (?)")) {
      if (decision instanceof Decision.Remove(Reason reason, String words)) {
        insert.setInt(1, reason.ordinal());
      }
      insert.executeUpdate();
    }
  }

  /// Everything of one purpose that is published, newest first.
  List<Told> published(
      Connection connection, Purpose purpose, Optional<Language> language, long skip, int most)
      throws SQLException {
    String sql =
        "SELECT * FROM text WHERE "
            + onTheWall(language)
            + " ORDER BY number DESC LIMIT ? OFFSET ?";
    try (var query = connection.prepareStatement(sql)) {
      int next = wall(query, purpose, language);
      query.setInt(next, most);
      query.setLong(next + 1, skip);
      return all(query, row -> text(row).told());
    }
  }

  /// How many of one purpose are published.
  long count(Connection connection, Purpose purpose, Optional<Language> language)
      throws SQLException {
    String sql = "SELECT count(*) FROM text WHERE " + onTheWall(language);
    try (var query = connection.prepareStatement(sql)) {
      wall(query, purpose, language);
      return all(query, row -> row.getLong(1)).getFirst();
    }
  }

  List<Language> languages(Connection connection, Purpose purpose) throws SQLException {
    String sql =
        "SELECT DISTINCT language FROM text WHERE " + onTheWall(Optional.empty()) + " ORDER BY 1";
    try (var query = connection.prepareStatement(sql)) {
      wall(query, purpose, Optional.empty());
      return all(query, row -> new Language(row.getInt(1)));
    }
  }

  /// The answers whose texts stand so, or all.
  List<Key> answers(Connection connection, Optional<Integer> standing) throws SQLException {
    String where = standing.isPresent() ? " WHERE standing = " + standing.get() : "";
    try (var query = connection.prepareStatement("SELECT answer, sealed FROM text" + where)) {
      return all(query, row -> SealedWords.answer(content(row)));
    }
  }

  Map<Review, Long> standing(Connection connection) throws SQLException {
    var standing = new EnumMap<Review, Long>(Review.class);
    for (Review review : REVIEWS) {
      String sql = "SELECT count(*) FROM text WHERE standing = " + review.ordinal();
      standing.put(review, Sqlite.number(connection, sql));
    }
    return standing;
  }

  /// Every decision to remove, by its reason.
  Map<Reason, Long> removals(Connection connection) throws SQLException {
    var removals = new EnumMap<Reason, Long>(Reason.class);
    for (Reason reason : REASONS) {
      String sql = "SELECT count(*) FROM decision WHERE removed_for = " + reason.ordinal();
      long times = Sqlite.number(connection, sql);
      if (times > 0) {
        removals.put(reason, times);
      }
    }
    return removals;
  }

  byte[] content(ResultSet row) throws SQLException {
    try {
      return seal.open(row.getBytes("answer"), row.getBytes("sealed"));
    } catch (AEADBadTagException changed) {
      throw new LedgerException(
          LedgerException.Code.DAMAGED,
          "%s holds something that was not sealed here. Restore a backup beside it and compare."
              .formatted(file),
          changed);
    }
  }

  static <T> List<T> all(PreparedStatement query, Row<T> row) throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      var all = new ArrayList<T>();
      while (rows.next()) {
        all.add(row.of(rows));
      }
      return all;
    }
  }

  private static String onTheWall(Optional<Language> language) {
    String where = "standing = " + Review.PUBLISHED.ordinal() + " AND purpose = ?";
    return language.isPresent() ? where + " AND language = ?" : where;
  }

  /// @return the index of the next parameter
  private static int wall(PreparedStatement query, Purpose purpose, Optional<Language> language)
      throws SQLException {
    query.setInt(1, purpose.ordinal());
    if (language.isPresent()) {
      query.setInt(2, language.get().code());
    }
    return language.isPresent() ? 3 : 2;
  }

  private static void stand(Connection connection, Kept.Text text, Review review)
      throws SQLException {
    String sql = "UPDATE text SET standing = ?, purpose = ?, language = ? WHERE number = ?";
    try (var update = connection.prepareStatement(sql)) {
      update.setInt(1, review.ordinal());
      if (review == Review.PUBLISHED) {
        update.setInt(2, text.told().purpose().ordinal());
        update.setInt(3, text.told().language().code());
      }
      update.setLong(4, text.number());
      update.executeUpdate();
    }
  }

  private void remove(Connection connection, Kept.Text text, Decision.Remove remove)
      throws SQLException {
    byte[] name = seal.name(text.answer());
    String sql =
        "UPDATE text SET standing = ?, purpose = NULL, language = NULL, sealed = ? WHERE number = ?";
    try (var update = connection.prepareStatement(sql)) {
      update.setInt(1, remove.reason() == Reason.NO_ANSWER ? NO_ANSWER : REMOVED);
      update.setBytes(2, seal.seal(name, SealedWords.of(text.answer(), remove)));
      update.setLong(3, text.number());
      update.executeUpdate();
    }
  }

  private Kept kept(ResultSet row) throws SQLException {
    if (row.getInt("standing") < REVIEWS.length) {
      return text(row);
    }
    byte[] content = content(row);
    return new Kept.Removed(
        row.getLong("number"), SealedWords.answer(content), SealedWords.removed(content));
  }

  private Kept.Text text(ResultSet row) throws SQLException {
    byte[] content = content(row);
    return new Kept.Text(
        row.getLong("number"),
        SealedWords.answer(content),
        SealedWords.told(content),
        REVIEWS[row.getInt("standing")]);
  }
}
