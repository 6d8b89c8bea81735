package rallycry.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import rallycry.app.campaign.CampaignCommand;
import rallycry.app.connect.ConnectCommand;
import rallycry.app.connect.SourcesCommand;
import rallycry.app.explain.ExplainCommand;
import rallycry.app.ledger.BackupCommand;
import rallycry.app.ledger.DoctorCommand;
import rallycry.app.ledger.RecountCommand;
import rallycry.app.ledger.RestoreCommand;
import rallycry.app.ledger.SetAsideCommand;
import rallycry.app.replay.ReplayCommand;
import rallycry.app.review.ReviewCommand;
import rallycry.app.settings.GivenSettings;
import rallycry.app.settings.SettingsException;
import rallycry.app.up.HeadStart;
import rallycry.app.up.UpCommand;

/// `./rallycry`: what a user runs. [ExitStatus] says how it ends.
@Command(
    name = "rallycry",
    description = "A call goes out. People answer in two words. Rallycry shows how many.",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    versionProvider = Rallycry.Version.class)
public final class Rallycry {

  /// By the name that each is called by.
  private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("up", UpCommand.class);
    COMMANDS.put("campaign", CampaignCommand.class);
    COMMANDS.put("replay", ReplayCommand.class);
    COMMANDS.put("explain", ExplainCommand.class);
    COMMANDS.put("recount", RecountCommand.class);
    COMMANDS.put("set-aside", SetAsideCommand.class);
    COMMANDS.put("backup", BackupCommand.class);
    COMMANDS.put("restore", RestoreCommand.class);
    COMMANDS.put("doctor", DoctorCommand.class);
    COMMANDS.put("review", ReviewCommand.class);
    COMMANDS.put("connect", ConnectCommand.class);
    COMMANDS.put("sources", SourcesCommand.class);
    COMMANDS.put("rehearse", RehearseCommand.class);
    COMMANDS.put("help", CommandLine.HelpCommand.class);
  }

  private Rallycry() {}

  public static void main(String... arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    // To describe a command takes picocli longer than to run most: only the one that is called.
    String called = arguments.length == 0 ? "" : arguments[0];
    if (called.equals("up")) {
      HeadStart.begin();
    }
    Set<String> wanted =
        COMMANDS.containsKey(called) && !called.equals("help") ? Set.of(called) : COMMANDS.keySet();
    return line(wanted).execute(arguments);
  }

  /// Every command there is.
  static CommandLine line() {
    return line(COMMANDS.keySet());
  }

  private static CommandLine line(Set<String> names) {
    var line = new CommandLine(new Rallycry());
    names.forEach(name -> line.addSubcommand(name, COMMANDS.get(name)));
    return line.setParameterExceptionHandler(Rallycry::misunderstood)
        .setExecutionExceptionHandler(Rallycry::failed);
  }

  /// What the world did wrong is told in its own words; what we did wrong is shown with its trace.
  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    int status = ExitStatus.of(failure);
    if (status == ExitStatus.OUR_MISTAKE) {
      failure.printStackTrace(command.getErr());
    } else {
      command.getErr().println("rallycry: " + failure.getMessage());
    }
    return status;
  }

  private static int misunderstood(CommandLine.ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    if (mistake.getCause() instanceof SettingsException settings) {
      return failed(settings, command, command.getParseResult());
    }
    command.getErr().println("rallycry: " + mistake.getMessage() + origin(mistake));
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(mistake, command.getErr())) {
      command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return CommandLine.ExitCode.USAGE;
  }

  /// Where a value that cannot be read was given, if not as a flag.
  private static String origin(CommandLine.ParameterException mistake) {
    return mistake.getArgSpec() instanceof OptionSpec option
            && option.command().defaultValueProvider() instanceof GivenSettings given
        ? given.find(option).map(one -> " (given by " + one.origin() + ")").orElse("")
        : "";
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Rallycry.class.getPackage().getImplementationVersion();
      return new String[] {"rallycry " + (version == null ? "(from sources)" : version)};
    }
  }
}
