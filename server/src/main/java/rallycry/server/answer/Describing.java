package rallycry.server.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rallycry.core.describe.AgeBand;
import rallycry.core.describe.Description;
import rallycry.core.describe.Gender;
import rallycry.server.http.Form;
import rallycry.server.http.Problem;

/// Reads how somebody describes themselves.
final class Describing {

  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  private Describing() {}

  /// Reads the form of the page; every field of it may be left out.
  ///
  /// @throws Problem if it is too long or names what is not offered
  static Description of(Form form) {
    String words = Telling.within(Description.LONGEST, form.field("own_words").strip());
    String age = form.field("age");
    return new Description(
        age.isEmpty() ? Optional.empty() : Optional.of(Choice.among(AgeBand.values(), age)),
        gender(form.field("gender"), words),
        words,
        country(form.field("country")));
  }

  /// Whoever writes words of their own means them, whatever is ticked beside.
  private static Optional<Gender> gender(String ticked, String words) {
    if (!words.isEmpty()) {
      return Optional.of(Gender.OWN_WORDS);
    }
    return ticked.isEmpty() ? Optional.empty() : Optional.of(Choice.among(Gender.values(), ticked));
  }

  private static Optional<String> country(String code) {
    if (!code.isEmpty() && !COUNTRIES.contains(code)) {
      throw Choice.notOffered(List.of("the countries of the list"));
    }
    return code.isEmpty() ? Optional.empty() : Optional.of(code);
  }
}
