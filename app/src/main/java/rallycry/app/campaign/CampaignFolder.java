package rallycry.app.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rallycry.core.campaign.Campaign;

/// The campaign of a data folder: one folder, one campaign.
///
/// ```
/// folder
/// ├─ campaign.yaml   what is asked
/// ├─ help-lines.txt  whom to call, by country; may be missing
/// ├─ closed          when the call was closed; missing while answers are taken
/// └─ …               what `rallycry.embedded` keeps there
/// ```
///
/// @param folder that need not exist yet
public record CampaignFolder(Path folder) {

  /// The campaign's file.
  public Path file() {
    return folder.resolve("campaign.yaml");
  }

  /// The file of help lines.
  public Path helpLines() {
    return folder.resolve("help-lines.txt");
  }

  /// The mark of a closed call.
  public Path closedMark() {
    return folder.resolve("closed");
  }

  public boolean isHeld() {
    return Files.exists(file());
  }

  /// The campaign that is held.
  ///
  /// @throws CampaignException if there is none, or it cannot be understood
  public Campaign read() {
    if (!isHeld()) {
      throw new CampaignException(
          List.of(
              "%s holds no campaign. Make one: rallycry campaign create NAME --data %s"
                  .formatted(folder, folder)));
    }
    return CampaignFile.read(file());
  }

  /// Puts a campaign in place of the one before, all of it or nothing.
  ///
  /// @param text of the whole file
  /// @throws CampaignException with every mistake in it; the old one then stays
  public Campaign replace(String text) throws IOException {
    Campaign wanted = CampaignFile.parse(file().toString(), text);
    if (isHeld() && !read().name().equals(wanted.name())) {
      throw new CampaignException(
          List.of(
              "%s: the name \"%s\" stays, since numbers were published under it. Give \"%s\" a --data of its own."
                  .formatted(file(), read().name(), wanted.name())));
    }
    write(file(), text);
    return wanted;
  }

  /// When the call was closed; empty while answers are taken.
  public Optional<Instant> closed() throws IOException {
    return Files.exists(closedMark())
        ? Optional.of(Files.getLastModifiedTime(closedMark()).toInstant())
        : Optional.empty();
  }

  /// Takes no more answers. What was counted stays, and can still be withdrawn.
  public void close(Instant now) throws IOException {
    if (closed().isEmpty()) {
      write(closedMark(), now + "\n");
    }
  }

  /// Takes answers again.
  public void reopen() throws IOException {
    Files.deleteIfExists(closedMark());
  }

  /// Whoever reads the file sees the old or the new, and a power cut leaves one of them.
  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(
        next,
        text,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.DSYNC);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
