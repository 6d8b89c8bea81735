package rallycry.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import rallycry.core.describe.Census;
import rallycry.core.describe.Description;
import rallycry.core.describe.Descriptions;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;
import rallycry.core.recognise.Language;
import rallycry.core.story.Decision;
import rallycry.core.story.Kept;
import rallycry.core.story.Purpose;
import rallycry.core.story.Review;
import rallycry.core.story.Reviewed;
import rallycry.core.story.Stories;
import rallycry.core.story.Told;
import rallycry.core.story.WallPage;

/// What people told us, sealed in `stories.db` beside the ledger; `package-info` draws it.
///
/// SQLite lets a second process work beside the first, so moderators decide while the page is
/// served. What is destroyed is overwritten in the file (`secure_delete`) and cut from its
/// write-ahead log before the call returns.
public final class SqliteStories implements Stories, Descriptions {

  static final String FILE = "stories.db";

  private final Path file;
  private final TextRows texts;
  private final DescriptionRows descriptions;
  private final Connection writer;
  private final Connection reader;
  private final Object reading = new Object();
  private final Census census;

  private SqliteStories(Path file, Seal seal, Connection writer) throws SQLException {
    this.file = file;
    this.writer = writer;
    Sqlite.execute(writer, "PRAGMA secure_delete = ON");
    StoryFormat.TABLES.prepare(writer, file, seal);
    reader = Sqlite.openToRead(file);
    texts = new TextRows(file, seal);
    descriptions = new DescriptionRows(texts);
    census = descriptions.census(writer);
  }

  /// Opens the texts of a campaign's folder that exists; makes the file where there is none yet.
  ///
  /// @throws LedgerException if the folder or its key is missing, or the file is not to be trusted
  public static SqliteStories open(Path folder) {
    Path key = folder.resolve(DataFolder.KEY);
    if (!Files.exists(key)) {
      throw new LedgerException(
          Code.WRONG_KEY,
          "there is no key in %s. Give the folder that `up` works in.".formatted(folder));
    }
    return open(folder.resolve(FILE), CampaignKey.read(key));
  }

  static SqliteStories open(Path file, byte[] secret) {
    Connection writer = Sqlite.openToWrite(file);
    try {
      return new SqliteStories(file, new Seal(secret, "stories"), writer);
    } catch (SQLException e) {
      Sqlite.close(writer, file);
      throw Sqlite.failure("open", file, e);
    } catch (LedgerException e) {
      Sqlite.close(writer, file);
      throw e;
    }
  }

  @Override
  public synchronized void keep(Key answer, Told told) {
    boolean replaced =
        write(() -> {
          boolean before = texts.delete(writer, answer);
          texts.insert(writer, answer, told);
          return before;
        });
    if (replaced) {
      cutLog();
    }
  }

  @Override
  public synchronized void keep(Key answer, Description description) {
    Optional<Description> before =
        write(() -> {
          Optional<Description> replaced = descriptions.delete(writer, answer);
          if (!description.isEmpty()) {
            descriptions.insert(writer, answer, description);
          }
          return replaced;
        });
    census.add(description);
    before.ifPresent(census::remove);
    if (before.isPresent() || description.isEmpty()) {
      cutLog();
    }
  }

  @Override
  public synchronized boolean destroy(Key answer) {
    boolean told = write(() -> texts.delete(writer, answer));
    // Always: a log that could not be cut the last time is cut now.
    cutLog();
    return told;
  }

  @Override
  public synchronized boolean decide(long number, Decision decision) {
    boolean decided =
        write(() -> {
          Optional<Kept> found = texts.find(writer, number);
          if (found.isPresent() && found.get() instanceof Kept.Text text) {
            allow(decision, text.told());
            texts.decide(writer, text, decision);
            return true;
          }
          return false;
        });
    if (decision instanceof Decision.Remove) {
      cutLog();
    }
    return decided;
  }

  @Override
  public Optional<Kept> of(Key answer) {
    return read(connection -> texts.find(connection, answer));
  }

  @Override
  public Optional<Description> description(Key answer) {
    return read(connection -> descriptions.find(connection, answer));
  }

  @Override
  public synchronized Census census() {
    return census.copy();
  }

  @Override
  public List<Kept.Text> list(Review review, long after, int most) {
    return read(connection -> texts.list(connection, review, after, most));
  }

  @Override
  public WallPage wall(Purpose purpose, Optional<Language> language, int page, int size) {
    return read(connection -> {
      long count = texts.count(connection, purpose, language);
      int pages = (int) ((count + size - 1) / size);
      int shown = Math.max(1, Math.min(page, pages));
      return new WallPage(
          texts.published(connection, purpose, language, (shown - 1L) * size, size),
          shown,
          pages,
          texts.languages(connection, purpose));
    });
  }

  @Override
  public List<Key> noAnswers() {
    return read(connection -> texts.answers(connection, Optional.of(TextRows.NO_ANSWER)));
  }

  @Override
  public void answers(Consumer<Key> answers) {
    read(connection -> texts.answers(connection, Optional.empty())).forEach(answers);
  }

  @Override
  public void described(Consumer<Key> answers) {
    read(descriptions::answers).forEach(answers);
  }

  @Override
  public Reviewed reviewed() {
    return read(connection -> {
      Map<Review, Long> standing = texts.standing(connection);
      return new Reviewed(
          standing.getOrDefault(Review.AWAITING, 0L),
          standing.getOrDefault(Review.PUBLISHED, 0L),
          standing.getOrDefault(Review.FOR_MODERATORS, 0L),
          texts.removals(connection));
    });
  }

  @Override
  public synchronized void close() {
    synchronized (reading) {
      Sqlite.close(reader, file);
    }
    Sqlite.close(writer, file);
  }

  private static void allow(Decision decision, Told told) {
    if (!decision.allowedFor(told)) {
      throw new IllegalArgumentException(
          "its author let only moderators read it. Keep it for them, or remove it.");
    }
  }

  /// The write-ahead log still holds what was overwritten in the file, until it is cut.
  private void cutLog() {
    try {
      if (Sqlite.number(writer, "PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
        throw new LedgerException(
            Code.IN_USE,
            "%s is being read by another process; what was destroyed still lies sealed in its log. Try again."
                .formatted(file));
      }
    } catch (SQLException e) {
      throw Sqlite.failure("write", file, e);
    }
  }

  private <T> T write(Sqlite.Step<T> step) {
    try {
      return Sqlite.transact(writer, step);
    } catch (SQLException e) {
      throw Sqlite.failure("write", file, e);
    }
  }

  private <T> T read(Reading<T> query) {
    synchronized (reading) {
      try {
        return query.from(reader);
      } catch (SQLException e) {
        throw Sqlite.failure("read", file, e);
      }
    }
  }

  /// A query, of the connection it is given.
  private interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }
}
