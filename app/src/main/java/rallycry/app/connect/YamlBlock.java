package rallycry.app.connect;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One top-level block of a YAML text, replaced whole; every other line, notes among them, stays as
/// it was.
final class YamlBlock {

  private YamlBlock() {}

  /// @param values by name; each is written as a text, or as a list where there are several
  static String put(String text, String name, Map<String, List<String>> values) {
    var result = new StringBuilder();
    boolean within = false;
    boolean done = false;
    for (String line : text.isEmpty() ? List.<String>of() : List.of(text.split("\n", -1))) {
      boolean top = !line.isBlank() && !Character.isWhitespace(line.charAt(0));
      within = top ? line.startsWith(name + ":") : within;
      if (!within) {
        result.append(line).append('\n');
      } else if (!done) {
        result.append(block(name, values));
        done = true;
      }
    }
    String kept = result.toString().stripTrailing();
    String before = kept.isEmpty() ? "" : kept + "\n";
    return done ? before : before + block(name, values);
  }

  private static String block(String name, Map<String, List<String>> values) {
    if (values.isEmpty()) {
      return name + ": {}\n";
    }
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(value -> "  " + value.getKey() + ": " + written(value.getValue()) + "\n")
            .collect(joining("", name + ":\n", ""));
  }

  private static String written(List<String> texts) {
    return texts.size() == 1
        ? quoted(texts.getFirst())
        : texts.stream().map(YamlBlock::quoted).collect(joining(", ", "[", "]"));
  }

  /// In double quotes no letter means anything but itself.
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
