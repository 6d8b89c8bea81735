package rallycry.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./rallycry`: what a user runs. Exit status 0 is success, 1 a finding or a failure, 2 a mistake
/// in the command.
@Command(
    name = "rallycry",
    description = "A call goes out. People answer in two words. Rallycry shows how many.",
    mixinStandardHelpOptions = true,
    versionProvider = Rallycry.Version.class,
    subcommands = {})
public final class Rallycry {

  private Rallycry() {}

  public static void main(String... arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new Rallycry())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Rallycry.class.getPackage().getImplementationVersion();
      return new String[] {"rallycry " + (version == null ? "(from sources)" : version)};
    }
  }
}
