package rallycry.app.ledger;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rallycry.embedded.Backup;

/// `rallycry restore`: a working folder from a backup.
@Command(description = "Make a data folder from a backup.")
public final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "BACKUP", description = "The folder of the backup.")
  private Path backup = Path.of("backup");

  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() {
    Backup restored = Backup.restore(backup, data.folder());
    System.out.printf(
        Locale.ROOT, "restored to Seq %,d in %s%n", restored.seq(), restored.folder());
    if (!restored.withKey()) {
      System.out.println(
          "The backup has no key: put the campaign's own there, with mode 0600, to go on recording.");
    }
    return 0;
  }
}
