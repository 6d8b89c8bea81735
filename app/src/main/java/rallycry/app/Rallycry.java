package rallycry.app;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import rallycry.app.campaign.CampaignException;
import rallycry.app.explain.ExplainCommand;
import rallycry.app.ledger.BackupCommand;
import rallycry.app.ledger.DoctorCommand;
import rallycry.app.ledger.RecountCommand;
import rallycry.app.ledger.RestoreCommand;
import rallycry.app.replay.ReplayCommand;
import rallycry.app.review.ReviewCommand;
import rallycry.app.up.UpCommand;
import rallycry.core.ledger.LedgerException;
import rallycry.platforms.archive.ArchiveException;

/// `./rallycry`: what a user runs. Exit status 0 is success, 1 a finding or a failure, 2 a mistake
/// in the command.
@Command(
    name = "rallycry",
    description = "A call goes out. People answer in two words. Rallycry shows how many.",
    mixinStandardHelpOptions = true,
    versionProvider = Rallycry.Version.class,
    subcommands = {
      UpCommand.class,
      ReplayCommand.class,
      ExplainCommand.class,
      RecountCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      DoctorCommand.class,
      ReviewCommand.class,
      RehearseCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Rallycry {

  private Rallycry() {}

  public static void main(String... arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new Rallycry())
        .setExecutionExceptionHandler(Rallycry::failed)
        .execute(arguments);
  }

  /// What the world did wrong is told in its own words; what we did wrong is shown with its trace.
  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    boolean told =
        failure instanceof LedgerException
            || failure instanceof ArchiveException
            || failure instanceof CampaignException
            || failure instanceof IllegalArgumentException
            || failure instanceof IOException;
    if (told) {
      command.getErr().println("rallycry: " + failure.getMessage());
    } else {
      failure.printStackTrace(command.getErr());
    }
    return told && failure instanceof IllegalArgumentException
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Rallycry.class.getPackage().getImplementationVersion();
      return new String[] {"rallycry " + (version == null ? "(from sources)" : version)};
    }
  }
}
