package rallycry.app.campaign;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import rallycry.app.yaml.YamlText;

/// Changes one value of a YAML text and leaves every other letter, notes among them, as it was.
final class YamlEdit {

  private static final Dump SCALARS =
      new Dump(
          DumpSettings.builder()
              .setDefaultFlowStyle(FlowStyle.BLOCK)
              .setWidth(Integer.MAX_VALUE)
              .build());
  private static final String INDENT = "  ";

  private YamlEdit() {}

  /// @param path keys set apart by dots, such as `thresholds.review`
  /// @param value a text, or a list as `[one, two]`
  static String set(String text, String path, String value) {
    Node node =
        YamlText.compose("the campaign", text)
            .orElseThrow(() -> new CampaignException(List.of("the campaign is empty")));
    Iterator<String> keys = List.of(path.split("\\.", -1)).iterator();
    String indent = "";
    while (true) {
      String key = keys.next();
      Optional<NodeTuple> member = member(node, key);
      if (member.isEmpty()) {
        return inserted(text, node, indent, lines(key, keys, indent, written(value)));
      }
      node = member.get().getValueNode();
      if (!keys.hasNext() || !(node instanceof MappingNode)) {
        return replaced(text, node, written(value));
      }
      indent += INDENT;
    }
  }

  private static Optional<NodeTuple> member(Node node, String key) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(
                one -> one.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
            .findFirst()
        : Optional.empty();
  }

  private static String replaced(String text, Node node, String value) {
    int from = offset(text, node.getStartMark().orElseThrow().getIndex());
    int to = offset(text, node.getEndMark().orElseThrow().getIndex());
    // A folded text ends behind its last line break, and a list in lines before the next key.
    String old = text.substring(from, to);
    int ending = old.stripTrailing().length();
    return text.substring(0, from) + value + old.substring(ending) + text.substring(to);
  }

  /// Puts new lines before the first key of a mapping, which stands where its indent does.
  private static String inserted(String text, Node mapping, String indent, String lines) {
    int at = offset(text, mapping.getStartMark().orElseThrow().getIndex());
    return text.substring(0, at) + lines + "\n" + indent + text.substring(at);
  }

  private static String lines(String first, Iterator<String> rest, String indent, String value) {
    var lines = new StringBuilder(first).append(':');
    String deeper = indent;
    while (rest.hasNext()) {
      deeper += INDENT;
      lines.append('\n').append(deeper).append(rest.next()).append(':');
    }
    return lines.append(' ').append(value).toString();
  }

  /// A list stays as it is typed; all else is a text, quoted where YAML needs that.
  private static String written(String value) {
    return value.startsWith("[")
        ? value
        : SCALARS.dumpToString(Map.of("k", value)).substring("k: ".length()).strip();
  }

  /// YAML counts characters as people do.
  private static int offset(String text, int characters) {
    return text.offsetByCodePoints(0, characters);
  }
}
