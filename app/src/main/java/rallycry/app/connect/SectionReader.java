package rallycry.app.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import rallycry.app.campaign.Nearest;
import rallycry.app.yaml.YamlText;

/// Reads one of the two files, and gathers every mistake in it. A secret is never part of a
/// message.
final class SectionReader {

  private final String file;
  private final boolean secret;
  private final Map<Network, Map<String, List<String>>> sections = new EnumMap<>(Network.class);
  private final List<String> mistakes = new ArrayList<>();

  private SectionReader(String file, boolean secret) {
    this.file = file;
    this.secret = secret;
  }

  /// @return nothing if there is no such file
  /// @throws IllegalArgumentException with every mistake in it
  static Map<Network, Map<String, List<String>>> read(Path file, boolean secret)
      throws IOException {
    return Files.exists(file) ? parse(file.toString(), Files.readString(file), secret) : Map.of();
  }

  /// The same of a text.
  ///
  /// @param file its name, for messages
  static Map<Network, Map<String, List<String>>> parse(String file, String text, boolean secret) {
    var reader = new SectionReader(file, secret);
    YamlText.compose(file, text).ifPresent(reader::networks);
    if (!reader.mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", reader.mistakes));
    }
    return reader.sections;
  }

  private void networks(Node root) {
    each(
        root,
        Network.words(),
        "there is no network",
        (word, members) -> Network.of(word).ifPresent(network -> section(network, members)));
  }

  private void section(Network network, Node members) {
    Map<String, List<String>> section = new LinkedHashMap<>();
    each(
        members,
        network.names(secret),
        network.word() + " has no",
        (name, value) -> {
          List<String> texts = texts(value);
          if (!texts.isEmpty()) {
            section.put(name, texts);
          }
        });
    sections.put(network, section);
  }

  private void each(
      Node node, SortedSet<String> known, String none, BiConsumer<String, Node> taker) {
    if (!(node instanceof MappingNode mapping)) {
      mistake(node, "write \"name: value\" lines");
      return;
    }
    for (var member : mapping.getValue()) {
      String name = member.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
      if (known.contains(name)) {
        taker.accept(name, member.getValueNode());
      } else {
        mistake(member.getKeyNode(), "%s \"%s\"%s".formatted(none, name, nearest(name, known)));
      }
    }
  }

  private static String nearest(String name, SortedSet<String> known) {
    return known.isEmpty() ? "" : "; did you mean %s?".formatted(Nearest.to(name, known));
  }

  private List<String> texts(Node node) {
    List<String> texts =
        switch (node) {
          case ScalarNode scalar -> List.of(scalar.getValue().strip());
          case SequenceNode list -> list.getValue().stream().map(SectionReader::text).toList();
          default -> List.of("");
        };
    if (texts.contains("")) {
      mistake(node, "a text is missing here; write one, or a list: [one, two]");
    }
    return texts;
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
  }

  private void mistake(Node node, String message) {
    mistakes.add(file + YamlText.place(node) + ": " + message);
  }
}
