package rallycry.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rallycry.core.collect.Cursors;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;
import rallycry.core.privacy.Pseudonyms;

/// The folder of one campaign, as `package-info` draws it, held by one process at a time.
public final class DataFolder implements AutoCloseable {

  static final String LEDGER = "ledger.db";
  static final String KEY = "key";
  static final String LOCK = "lock";

  private final Path folder;
  private final FolderLock lock;
  private final byte[] secret;
  private final EmbeddedEngine engine;
  private @Nullable SqliteStories stories;
  private @Nullable SqliteCorrespondence correspondence;
  private @Nullable SqliteCursors cursors;

  private DataFolder(Path folder, FolderLock lock, byte[] secret, EmbeddedEngine engine) {
    this.folder = folder;
    this.lock = lock;
    this.secret = secret;
    this.engine = engine;
  }

  /// Has at hand what every folder needs.
  ///
  /// @throws SQLException if SQLite cannot be loaded, as whoever opens a folder is told too
  public static void makeReady() throws SQLException {
    NativeSqlite.makeReady();
    new Seal(new byte[Pseudonyms.SECRET_SIZE], "nothing").name("nobody");
  }

  /// Opens the folder and reads its ledger; makes both where there is nothing yet.
  ///
  /// @throws LedgerException if the folder is in use, cannot be written, is damaged, or its key is
  ///   missing or not its own
  public static DataFolder open(Path folder) {
    create(folder);
    FolderLock lock = FolderLock.take(folder.resolve(LOCK));
    try {
      var ledger = SqliteLedger.open(folder.resolve(LEDGER));
      try {
        byte[] secret = secret(folder.resolve(KEY), ledger);
        return new DataFolder(folder, lock, secret, new EmbeddedEngine(ledger, ledger::keep));
      } catch (RuntimeException e) {
        ledger.close();
        throw e;
      }
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// What records and counts. Closed with the folder.
  public EmbeddedEngine engine() {
    return engine;
  }

  /// Makes keys with the campaign's secret; one for each thread.
  public Pseudonyms pseudonyms() {
    return new Pseudonyms(secret);
  }

  /// What people told; opened when it is first asked for, and closed with the folder.
  ///
  /// @throws LedgerException if the file cannot be written, is damaged or has another key
  public synchronized SqliteStories stories() {
    if (stories == null) {
      stories = SqliteStories.open(folder.resolve(SqliteStories.FILE), secret);
    }
    return stories;
  }

  /// Who follows our calls, and letters to them; opened when it is first asked for, and closed with
  /// the folder.
  ///
  /// @throws LedgerException if the file cannot be written, is damaged or has another key
  public synchronized SqliteCorrespondence correspondence() {
    if (correspondence == null) {
      correspondence = SqliteCorrespondence.open(folder.resolve(SqliteCorrespondence.FILE), secret);
    }
    return correspondence;
  }

  /// A secret by its file's name, which its owner alone may read; made where there is none yet. No
  /// backup takes it along.
  ///
  /// @throws LedgerException with `WRONG_KEY` if others may read it too
  public byte[] secret(String name, Supplier<byte[]> fresh) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      CampaignKey.write(file, fresh.get());
    }
    return CampaignKey.readAlone(file);
  }

  /// Where the sources stand; opened when it is first asked for, and closed with the folder.
  ///
  /// @throws LedgerException if the file cannot be written or is damaged
  public synchronized Cursors cursors() {
    if (cursors == null) {
      cursors = SqliteCursors.open(folder.resolve(SqliteCursors.FILE), engine::seq);
    }
    return cursors;
  }

  @Override
  public synchronized void close() {
    try (lock) {
      engine.close();
    } finally {
      closeBeside();
    }
  }

  private void closeBeside() {
    if (stories != null) {
      stories.close();
    }
    if (correspondence != null) {
      correspondence.close();
    }
    if (cursors != null) {
      cursors.close();
    }
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Failures.of("make the folder", folder, e);
    }
  }

  private static byte[] secret(Path file, SqliteLedger ledger) {
    if (Files.exists(file)) {
      byte[] secret = CampaignKey.read(file);
      byte[] check =
          ledger
              .keyCheck()
              .orElseThrow(() ->
                  Blocks.damaged(
                      file.resolveSibling(LEDGER), "it is empty, and there is a key already"));
      if (!Arrays.equals(check, CampaignKey.check(secret))) {
        throw new LedgerException(
            Code.WRONG_KEY,
            "the key %s is not the one this ledger was made with. Put that one back."
                .formatted(file));
      }
      return secret;
    }
    if (ledger.seq() > 0) {
      throw new LedgerException(
          Code.WRONG_KEY,
          "the key %s is missing, and without it nobody is recognised again. Put it back."
              .formatted(file));
    }
    // The check first: a key without one would speak of a ledger that was lost.
    byte[] secret = CampaignKey.random();
    ledger.keepKeyCheck(CampaignKey.check(secret));
    CampaignKey.write(file, secret);
    return secret;
  }
}
