package rallycry.app.review;

import java.util.Locale;
import java.util.stream.Collectors;
import rallycry.core.story.Kept;
import rallycry.core.story.Told;

/// A text for a terminal: what it is, then its words, and nothing in them that moves the cursor or
/// turns the direction of what stands around it.
final class TextLines {

  private TextLines() {}

  static String of(Kept.Text text) {
    Told told = text.told();
    String settings =
        told.settings().asSet().stream().map(TextLines::name).collect(Collectors.joining(", "));
    String about =
        switch (told.readers()) {
          case MODERATORS -> "for moderators alone";
          case EVERYONE -> "for everyone";
        };
    return "%d · %s · %s · %s%s%n%s%n"
        .formatted(
            text.number(),
            name(told.purpose()),
            about,
            told.language(),
            settings.isEmpty() ? "" : " · " + settings,
            harmless(told.text()));
  }

  static String name(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// Control characters and marks of direction become visible.
  private static String harmless(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          boolean control = Character.isISOControl(c) && c != '\n';
          boolean turns = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
          if (control || turns) {
            shown.append("<U+%04X>".formatted(c));
          } else {
            shown.appendCodePoint(c);
          }
        });
    return shown.toString();
  }
}
