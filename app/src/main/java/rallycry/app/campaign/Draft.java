package rallycry.app.campaign;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

/// A campaign's file as it is first written: a few lines, and notes that say what more there may
/// be.
///
/// @param phrases by ISO 639 code
record Draft(
    String name,
    String title,
    String call,
    Map<String, List<String>> phrases,
    List<String> hashtags) {

  private static final Dump FLOW =
      new Dump(DumpSettings.builder().setWidth(1000).setMultiLineFlow(false).build());

  String yaml() {
    return part("docs/campaigns.md says what each line may hold. The name stays.", "name", name)
        + part("As the page shows it.", "title", title.isEmpty() ? name : title)
        + part("The text that asks. Posted again as one's own, it is an answer.", "call", call)
        + "# The words that answer, by language: en, ar, pt.\nphrases:"
        + (phrases.isEmpty() ? " {}\n" : "\n")
        + phrases.entrySet().stream()
            .map(words -> "  " + words.getKey() + ": " + flow(words.getValue()))
            .collect(Collectors.joining())
        + "# Without #, of every language.\nhashtags: "
        + flow(hashtags)
        + """

        # A reading less sure than this is left to a person: from 0 to 1.
        # thresholds:
        #   review: 0.5

        # What happened when, to be drawn on the curve.
        # events:
        #   - at: 2026-03-08T12:00:00Z
        #     label: The call is posted
        """;
  }

  /// One text with a note above it; nothing where there is nothing to write.
  private static String part(String note, String key, String value) {
    return value.isEmpty() ? "" : "# %s\n%s: %s".formatted(note, key, flow(value));
  }

  /// On one line, quoted where YAML needs it.
  private static String flow(Object value) {
    return FLOW.dumpToString(value);
  }
}
