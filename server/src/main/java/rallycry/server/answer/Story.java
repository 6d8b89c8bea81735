package rallycry.server.answer;

import io.helidon.http.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rallycry.core.campaign.Setting;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.server.http.Form;
import rallycry.server.http.Problem;

/// What somebody told of it, each part of it optional.
///
/// @param text in their own words, at most [#LONGEST] characters
/// @param settings where it happened
/// @param readers who may read it
record Story(String text, Settings settings, Readers readers, Language language) {

  /// Characters, as the page says.
  static final int LONGEST = 5000;

  /// Who may read a text.
  enum Readers {
    NOBODY,
    MODERATORS,
    EVERYONE
  }

  /// Reads the form of the page.
  ///
  /// @throws Problem if it is too long or names what is not offered
  static Story of(Form form, Language language) {
    String text = form.field("text").strip();
    if (text.codePointCount(0, text.length()) > LONGEST) {
      throw new Problem(
          Status.BAD_REQUEST_400,
          "Too long",
          "The text is longer than %d characters. Please shorten it.".formatted(LONGEST));
    }
    Setting[] settings =
        form.all("setting").stream()
            .map(name -> known(Setting.values(), name))
            .toArray(Setting[]::new);
    String readers = form.field("readers");
    return new Story(
        text,
        Settings.of(settings),
        readers.isEmpty() ? Readers.NOBODY : known(Readers.values(), readers),
        language);
  }

  private static <E extends Enum<E>> E known(E[] offered, String name) {
    return Arrays.stream(offered)
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> {
          List<String> names =
              Arrays.stream(offered).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
          return new Problem(
              Status.BAD_REQUEST_400, "Not offered", "Please choose among " + names + ".");
        });
  }
}
