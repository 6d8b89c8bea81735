package rallycry.server.answer;

import io.helidon.http.Status;
import java.util.Optional;
import rallycry.core.campaign.Setting;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.core.story.Purpose;
import rallycry.core.story.Readers;
import rallycry.core.story.Told;
import rallycry.server.http.Form;
import rallycry.server.http.Problem;

/// What a form tells, each part of it optional.
///
/// @param text in their own words
/// @param settings where it happened
/// @param readers who may read it; empty for nobody
record Telling(String text, Settings settings, Optional<Readers> readers, Language language) {

  /// Characters of a message of support, as the page says.
  static final int LONGEST_SUPPORT = 1000;

  /// Reads the form of the page.
  ///
  /// @param longest characters of the text
  /// @throws Problem if it is too long or names what is not offered
  static Telling of(Form form, Language language, int longest) {
    Setting[] settings =
        form.all("setting").stream()
            .map(name -> Choice.among(Setting.values(), name))
            .toArray(Setting[]::new);
    String readers = form.field("readers");
    return new Telling(
        within(longest, form.field("text").strip()),
        Settings.of(settings),
        readers.isEmpty() || readers.equals("nobody")
            ? Optional.empty()
            : Optional.of(Choice.among(Readers.values(), readers)),
        language);
  }

  /// What is kept of it: nothing where there are no words, or nobody may read them.
  Optional<Told> kept(Purpose purpose) {
    return text.isEmpty()
        ? Optional.empty()
        : readers.map(who -> new Told(purpose, text, who, settings, language));
  }

  static String within(int longest, String text) {
    if (Told.length(text) > longest) {
      throw new Problem(
          Status.BAD_REQUEST_400,
          "Too long",
          "The text is longer than %d characters. Please shorten it.".formatted(longest));
    }
    return text;
  }
}
