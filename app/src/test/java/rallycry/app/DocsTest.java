package rallycry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import rallycry.app.settings.SettingNames;

/// What the pages say of commands and settings is so, and is all there is.
class DocsTest {

  private static final Path ROOT = Path.of(System.getProperty("rallycry.root"));
  private static final CommandLine LINE = Rallycry.line();

  @Test
  void everyCommand_isDocumented_withItsOptions() throws IOException {
    var documented = section("docs/operate.md", "## Commands");
    for (CommandLine command : commands(LINE).toList()) {
      String name = command.getCommandSpec().qualifiedName().replaceFirst("^rallycry ", "");
      String row = row(documented, name);
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (!option.usageHelp() && !option.versionHelp() && !option.hidden()) {
          assertThat(row).as("options of %s", name).contains("`" + option.longestName());
        }
      }
    }
  }

  @Test
  void noOption_isDocumentedThatIsNotThere() throws IOException {
    var known =
        commands(LINE)
            .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
            .collect(Collectors.toSet());
    known.add("--help");
    assertThat(known).containsAll(all("`(--[a-z-]+)", section("docs/operate.md", "## Commands")));
  }

  @Test
  void everySetting_isDocumented_andNoOther() throws IOException {
    var settings = new TreeSet<String>();
    SettingNames.of(Objects.requireNonNull(LINE.getSubcommands().get("up")).getCommandSpec())
        .forEach(option -> settings.add(SettingNames.of(option)));
    String table = section("docs/operate.md", "## Settings");
    var documented = new TreeSet<String>();
    table
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf(" | ")))
        .forEach(names -> documented.addAll(all("`([a-z-]+)`", names)));
    assertThat(documented).isEqualTo(settings);
  }

  @Test
  void everyExitStatus_isDocumented() throws IOException {
    var documented = all("(?m)^\\| (\\d+) \\|", section("docs/operate.md", "### Exit status"));
    for (var status : ExitStatus.class.getDeclaredFields()) {
      if (status.getType() == int.class) {
        assertThat(documented).as(status.getName()).contains(read(status));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/operate.md", "docs/stories.md", "docs/archives.md"})
  void commandsOfThePages_canBeRun(String page) throws IOException {
    for (String command : commandLines(page)) {
      List<String> words = words(command);
      String program = words.removeFirst();
      assertThat(ROOT.resolve(program)).as(command).isExecutable();
      if (program.equals("./rallycry")) {
        LINE.parseArgs(words.toArray(String[]::new));
        words.stream()
            .filter(word -> word.startsWith("samples/"))
            .forEach(sample -> assertThat(ROOT.resolve(sample)).as(command).exists());
      } else {
        assertThat(ROOT.resolve("dev")).content().contains("  " + words.getFirst() + " ");
      }
    }
  }

  /// Every command that does something of its own.
  private static Stream<CommandLine> commands(CommandLine line) {
    return line.getSubcommands().values().stream()
        .filter(command -> !command.getCommandSpec().usageMessage().hidden())
        .filter(command -> !command.getCommandName().equals("help"))
        .flatMap(command ->
            Stream.concat(
                command.getCommandName().equals("campaign") ? Stream.empty() : Stream.of(command),
                commands(command)));
  }

  private static String row(String table, String command) {
    return table
        .lines()
        .filter(line -> line.matches("\\| `" + command + "(?: [A-Z\\[][^`]*)?` \\|.*"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("docs/operate.md does not name " + command));
  }

  /// From a heading to the next one of its kind.
  private static String section(String page, String heading) throws IOException {
    String text = Files.readString(ROOT.resolve(page));
    int from = text.indexOf("\n" + heading + "\n");
    assertThat(from).as("%s has %s", page, heading).isNotNegative();
    int to = text.indexOf("\n## ", from + 1);
    return text.substring(from, to < 0 ? text.length() : to);
  }

  private static List<String> commandLines(String page) throws IOException {
    return Pattern.compile("(?s)```sh\n(.*?)```")
        .matcher(Files.readString(ROOT.resolve(page)))
        .results()
        .flatMap(block -> block.group(1).lines())
        .map(line -> line.replaceFirst("\\s+#.*", "").strip())
        .filter(line -> line.startsWith("./"))
        .toList();
  }

  /// As a shell would part them.
  private static List<String> words(String command) {
    return Pattern.compile("(?:\"[^\"]*\"|\\S)+")
        .matcher(command)
        .results()
        .map(word -> word.group().replace("\"", ""))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static SortedSet<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(Field status) {
    try {
      return String.valueOf(status.getInt(null));
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
  }
}
