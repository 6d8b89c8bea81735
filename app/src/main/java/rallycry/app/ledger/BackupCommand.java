package rallycry.app.ledger;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rallycry.embedded.Backup;

/// `rallycry backup`: copies a ledger, also while something writes to it.
@Command(description = "Copy the ledger to another folder, also while it is written to.")
public final class BackupCommand implements Callable<Integer> {

  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "TO", description = "The folder for the copy; without a ledger yet.")
  private Path to = Path.of("backup");

  @Option(
      names = "--with-key-that-links-answers-to-accounts",
      description =
          "Copy the secret key as well. Whoever has both can tell whether an account answered.")
  private boolean withKey;

  @Override
  public Integer call() {
    Backup backup = Backup.take(data.folder(), to, withKey);
    System.out.printf(
        Locale.ROOT,
        "copied to Seq %,d into %s, %s%n",
        backup.seq(),
        backup.folder(),
        backup.withKey() ? "WITH its key: guard it" : "without its key: keep that one elsewhere");
    return 0;
  }
}
