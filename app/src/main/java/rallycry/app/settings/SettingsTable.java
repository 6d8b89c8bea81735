package rallycry.app.settings;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Every setting as it is in effect, and where it comes from.
public final class SettingsTable {

  /// The label of an option whose value nobody is to see.
  public static final String SECRET = "SECRET";

  private SettingsTable() {}

  /// One line for each setting of a command that was parsed.
  public static String of(CommandSpec command) {
    var lines = new StringBuilder();
    for (OptionSpec option : SettingNames.of(command)) {
      Given shown = effective(command, option);
      lines.append(
          "%-20s %-28s %s%n"
              .formatted(SettingNames.of(option), masked(option, shown.value()), shown.origin()));
    }
    return lines.toString();
  }

  private static Given effective(CommandSpec command, OptionSpec option) {
    ParseResult parsed = command.commandLine().getParseResult();
    if (parsed.hasMatchedOption(option)) {
      return new Given(String.join(",", option.stringValues()), "flag");
    }
    return given(command, option).orElseGet(() -> new Given(byDefault(option), "default"));
  }

  private static String byDefault(OptionSpec option) {
    String none = option.typeInfo().isBoolean() ? "false" : "";
    return Optional.ofNullable(option.defaultValue()).orElse(none);
  }

  private static Optional<Given> given(CommandSpec command, OptionSpec option) {
    return command.defaultValueProvider() instanceof GivenSettings given
        ? given.find(option)
        : Optional.empty();
  }

  private static String masked(OptionSpec option, String value) {
    return option.paramLabel().equals(SECRET) && !value.isEmpty() ? "(set, not shown)" : value;
  }
}
