package rallycry.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;

/// A copy of a folder's ledger that was read through and found whole.
///
/// @param seq the last entry in it
/// @param withKey whether the campaign's secret lies beside it
public record Backup(Path folder, long seq, boolean withKey) {

  /// Copies a folder's ledger to another folder, beside a process that may be writing to it.
  ///
  /// @param withKey whether to copy the campaign's secret too: who has both can tell of any account
  ///   whether it answered, and who has the ledger alone can never add to it
  /// @throws LedgerException if the ledger is damaged, or there is a ledger at `to` already
  public static Backup take(Path folder, Path to, boolean withKey) {
    Path copy = free(to);
    try (Connection connection = Sqlite.openToRead(folder.resolve(DataFolder.LEDGER));
        var statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, copy.toString());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw Sqlite.failure("copy", folder.resolve(DataFolder.LEDGER), e);
    }
    return finish(folder, to, withKey);
  }

  /// Makes a working folder from a backup. The key, if the backup has none, is to be put there by
  /// its keeper.
  ///
  /// @throws LedgerException if the backup is damaged, or there is a ledger at `to` already
  public static Backup restore(Path backup, Path to) {
    Path copy = free(to);
    try {
      Files.copy(backup.resolve(DataFolder.LEDGER), copy);
    } catch (IOException e) {
      throw Failures.of("copy the ledger to", copy, e);
    }
    return finish(backup, to, Files.exists(backup.resolve(DataFolder.KEY)));
  }

  private static Path free(Path to) {
    Path copy = to.resolve(DataFolder.LEDGER);
    if (Files.exists(copy)) {
      throw new LedgerException(
          Code.IN_USE, "there is a ledger in %s already. Give an empty folder.".formatted(to));
    }
    try {
      Files.createDirectories(to);
      return copy;
    } catch (IOException e) {
      throw Failures.of("make the folder", to, e);
    }
  }

  private static Backup finish(Path from, Path to, boolean withKey) {
    force(to.resolve(DataFolder.LEDGER));
    if (withKey) {
      CampaignKey.write(to.resolve(DataFolder.KEY), CampaignKey.read(from.resolve(DataFolder.KEY)));
    }
    return new Backup(to, Blocks.check(to.resolve(DataFolder.LEDGER)), withKey);
  }

  private static void force(Path file) {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw Failures.of("write", file, e);
    }
  }
}
