package rallycry.app.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import rallycry.app.campaign.Nearest;

/// What the environment and the data folder's `settings.yaml` give, for options that were not given
/// as flags.
public final class GivenSettings implements IDefaultValueProvider {

  private static final String FILE = "settings.yaml";

  /// Read elsewhere: where the data is, by every command; the JVM's options, by the launcher.
  private static final List<String> READ_ELSEWHERE =
      List.of("RALLYCRY_DATA", "RALLYCRY_JAVA_OPTIONS");

  private final Map<String, String> environment;
  private final Map<Path, Map<String, Given>> given = new HashMap<>();

  public GivenSettings() {
    this(System.getenv());
  }

  GivenSettings(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? find(option).map(Given::value).orElse(null)
        : null;
  }

  /// What was given for an option, and where.
  ///
  /// @throws SettingsException with every setting that is not known
  public Optional<Given> find(OptionSpec option) {
    CommandSpec command = option.command();
    // picocli asks before it has read the flags too, and so before the folder is known.
    return Optional.ofNullable(
        given
            .computeIfAbsent(folder(command), folder -> read(folder, SettingNames.all(command)))
            .get(SettingNames.of(option)));
  }

  private Map<String, Given> read(Path folder, SortedSet<String> known) {
    var all = new HashMap<>(SettingsFile.read(folder.resolve(FILE), known));
    all.putAll(fromEnvironment(known));
    return all;
  }

  private Map<String, Given> fromEnvironment(SortedSet<String> known) {
    Map<String, String> names =
        known.stream().collect(Collectors.toMap(SettingNames::variable, Function.identity()));
    var all = new HashMap<String, Given>();
    var mistakes = new ArrayList<String>();
    new TreeMap<>(environment)
        .forEach((variable, value) -> {
          String name = names.get(variable);
          if (name != null) {
            all.put(name, new Given(value, variable));
          } else if (SettingNames.isOurs(variable) && !READ_ELSEWHERE.contains(variable)) {
            mistakes.add(
                "the environment sets %s, and there is no such setting; did you mean %s?"
                    .formatted(variable, Nearest.to(variable, names.keySet())));
          }
        });
    if (!mistakes.isEmpty()) {
      throw new SettingsException(mistakes);
    }
    return all;
  }

  /// The data folder, given or not: options that were given have their values already.
  private static Path folder(CommandSpec command) {
    OptionSpec data = command.findOption("--data");
    List<String> typed = data.stringValues();
    return Path.of(typed.isEmpty() ? data.defaultValue() : typed.getLast());
  }
}
