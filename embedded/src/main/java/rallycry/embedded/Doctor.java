package rallycry.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import rallycry.core.ledger.LedgerException;

/// Looks a folder over and says what it finds. Changes nothing that lasts, and may run beside the
/// process that works there.
public final class Doctor {

  private static final long LITTLE_SPACE = 1L << 30;
  private static final long MANY_AWAITING = 100;
  private static final int SLOW_COMMIT_MILLIS = 100;

  private final Path folder;

  private Doctor(Path folder) {
    this.folder = folder;
  }

  /// @return one finding for each thing looked at
  public static List<Finding> examine(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of(
          Finding.bad("folder", folder + " does not exist. Give the folder that `up` works in."));
    }
    var doctor = new Doctor(folder);
    return List.of(
        doctor.java(),
        doctor.key(),
        doctor.ledger(),
        doctor.stories(),
        doctor.space(),
        doctor.durability());
  }

  private Finding java() {
    return Finding.well("java", Runtime.version().toString());
  }

  private Finding key() {
    Path file = folder.resolve(DataFolder.KEY);
    if (!Files.exists(file)) {
      return Finding.warning(
          "key",
          file
              + " is missing: nothing can be recorded. If it was destroyed on purpose, the ledger"
              + " is anonymous now.");
    }
    try {
      CampaignKey.read(file);
      return Finding.well("key", "there, and its owner alone may read it");
    } catch (LedgerException e) {
      return Finding.bad("key", String.valueOf(e.getMessage()));
    }
  }

  private Finding ledger() {
    try {
      long seq = Blocks.check(folder.resolve(DataFolder.LEDGER));
      return Finding.well("ledger", "%,d entries, all as they were written".formatted(seq));
    } catch (LedgerException e) {
      return Finding.bad("ledger", String.valueOf(e.getMessage()));
    }
  }

  private Finding stories() {
    Path file = folder.resolve(SqliteStories.FILE);
    if (!Files.exists(file)) {
      return Finding.well("stories", "nobody has been asked for one yet");
    }
    try (Connection connection = Sqlite.openToRead(file)) {
      long awaiting = Sqlite.number(connection, "SELECT count(*) FROM text WHERE standing = 0");
      String text = "%,d await review".formatted(awaiting);
      return awaiting > MANY_AWAITING
          ? Finding.warning("stories", text + ". Their authors are waiting: run review.")
          : Finding.well("stories", text);
    } catch (SQLException e) {
      return Finding.bad("stories", String.valueOf(Sqlite.failure("read", file, e).getMessage()));
    }
  }

  private Finding space() {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      String text = "%,d MB free".formatted(free >> 20);
      return free < LITTLE_SPACE
          ? Finding.warning("disk", text + ". A million answers take about 50 MB: make room.")
          : Finding.well("disk", text);
    } catch (IOException e) {
      return Finding.warning("disk", "its free space cannot be read: " + e);
    }
  }

  /// Whether what is written reaches the disk, and how long that takes.
  private Finding durability() {
    Path file = folder.resolve("doctor.tmp");
    long start = System.nanoTime();
    try (var channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE)) {
      channel.write(ByteBuffer.allocate(4096));
      channel.force(true);
    } catch (IOException e) {
      return Finding.bad("durability", String.valueOf(Failures.of("write", file, e).getMessage()));
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    String text = "a commit takes about %d ms".formatted(millis);
    return millis > SLOW_COMMIT_MILLIS
        ? Finding.warning("durability", text + ": this disk is slow.")
        : Finding.well("durability", text);
  }
}
