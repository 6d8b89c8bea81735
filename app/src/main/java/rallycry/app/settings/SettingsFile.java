package rallycry.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import rallycry.app.campaign.Nearest;
import rallycry.app.yaml.YamlText;

/// Reads `settings.yaml`: one `name: value` on a line, or `name: [one, two]`.
final class SettingsFile {

  private final Path file;
  private final SortedSet<String> known;
  private final Map<String, Given> settings = new LinkedHashMap<>();
  private final List<String> mistakes = new ArrayList<>();

  private SettingsFile(Path file, SortedSet<String> known) {
    this.file = file;
    this.known = known;
  }

  /// @param known names
  /// @return what is set there; nothing if there is no such file
  /// @throws SettingsException with every mistake
  static Map<String, Given> read(Path file, SortedSet<String> known) {
    return Files.exists(file) ? new SettingsFile(file, known).read() : Map.of();
  }

  private Map<String, Given> read() {
    try {
      YamlText.compose(file.toString(), Files.readString(file)).ifPresent(this::members);
    } catch (IllegalArgumentException broken) {
      mistakes.add(String.valueOf(broken.getMessage()));
    } catch (IOException failure) {
      mistakes.add(file + ": cannot be read as UTF-8 text: " + failure.getMessage());
    }
    if (!mistakes.isEmpty()) {
      throw new SettingsException(mistakes);
    }
    return settings;
  }

  private void members(Node root) {
    if (root instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::member);
    } else {
      mistake(root, "settings are written as \"name: value\" lines");
    }
  }

  private void member(NodeTuple member) {
    String name = text(member.getKeyNode()).orElse("");
    if (!known.contains(name)) {
      mistake(
          member.getKeyNode(),
          "there is no setting \"%s\"; did you mean %s?".formatted(name, Nearest.to(name, known)));
      return;
    }
    Node value = member.getValueNode();
    text(value)
        .ifPresentOrElse(
            text -> settings.put(name, new Given(text, file + YamlText.place(value))),
            () -> mistake(value, "write \"%s: value\", or a list: [one, two]".formatted(name)));
  }

  /// A list as its members, set apart by commas: so are several values in one flag.
  private static Optional<String> text(Node node) {
    return switch (node) {
      case ScalarNode scalar -> Optional.of(scalar.getValue().strip());
      case SequenceNode list ->
          Optional.of(
              list.getValue().stream()
                  .map(one -> one instanceof ScalarNode scalar ? scalar.getValue().strip() : "")
                  .collect(Collectors.joining(",")));
      default -> Optional.empty();
    };
  }

  private void mistake(Node node, String message) {
    mistakes.add(file + YamlText.place(node) + ": " + message);
  }
}
