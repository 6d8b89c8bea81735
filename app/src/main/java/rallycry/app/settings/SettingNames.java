package rallycry.app.settings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Which settings a command has, and how each is written in the environment.
public final class SettingNames {

  private static final String PREFIX = "RALLYCRY_";

  /// These say where to look, or what to do: no file can hold them.
  private static final Set<String> FLAGS_ALONE = Set.of("data", "print-settings");

  private SettingNames() {}

  /// Every option of a command that is a setting.
  public static List<OptionSpec> of(CommandSpec command) {
    return command.options().stream()
        .filter(option -> !option.usageHelp() && !option.versionHelp())
        .filter(option -> !FLAGS_ALONE.contains(of(option)))
        .toList();
  }

  /// The name of an option's setting: its first name without dashes.
  public static String of(OptionSpec option) {
    String flag = option.names()[0];
    return flag.substring(flag.startsWith("--") ? 2 : 1);
  }

  static SortedSet<String> all(CommandSpec command) {
    return of(command).stream()
        .map(SettingNames::of)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// How the environment names a setting.
  public static String variable(String name) {
    return PREFIX + name.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  static boolean isOurs(String variable) {
    return variable.startsWith(PREFIX);
  }
}
