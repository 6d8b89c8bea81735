package rallycry.app.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// YAML as it is written: its nodes, each with its place.
public final class YamlText {

  /// Characters that a file of ours may have.
  public static final int LARGEST = 1 << 20;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(LARGEST).setMaxAliasesForCollections(10).build();

  private YamlText() {}

  /// The root of a text; empty if nothing is in it.
  ///
  /// @param name of the file, for messages
  /// @throws IllegalArgumentException with file, line and column if it is not valid YAML
  public static Optional<Node> compose(String name, String text) {
    try {
      return new Compose(SETTINGS).composeString(text);
    } catch (MarkedYamlEngineException broken) {
      throw new IllegalArgumentException(
          "%s%s: not valid YAML: %s"
              .formatted(name, place(broken.getProblemMark()), broken.getProblem()),
          broken);
    } catch (YamlEngineException broken) {
      throw new IllegalArgumentException(name + ": not valid YAML: " + broken.getMessage(), broken);
    }
  }

  /// Where a node stands, as `:LINE:COLUMN`.
  public static String place(Node node) {
    return place(node.getStartMark());
  }

  private static String place(Optional<Mark> mark) {
    return mark.map(at -> ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1)).orElse("");
  }
}
