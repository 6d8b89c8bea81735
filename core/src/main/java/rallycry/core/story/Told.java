package rallycry.core.story;

import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;

/// What somebody wrote to us, and whom they let read it.
///
/// @param text in their own words, 1 to [#LONGEST] characters
/// @param settings where it happened
/// @param language of the page it was written on
public record Told(
    Purpose purpose, String text, Readers readers, Settings settings, Language language) {

  /// Characters that a text may have.
  public static final int LONGEST = 5000;

  /// @throws IllegalArgumentException if the text is blank or too long
  public Told {
    if (text.isBlank() || length(text) > LONGEST) {
      throw new IllegalArgumentException("a text has 1 to %d characters".formatted(LONGEST));
    }
  }

  /// The characters of a text, as people count them.
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
