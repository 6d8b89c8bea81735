package rallycry.core.describe;

import java.util.Optional;

/// What somebody says of themselves, each part of it optional.
///
/// @param ownWords for their gender; empty unless it is `OWN_WORDS`
/// @param country ISO 3166 code of two letters
public record Description(
    Optional<AgeBand> age, Optional<Gender> gender, String ownWords, Optional<String> country) {

  /// Characters that one's own words may have.
  public static final int LONGEST = 60;

  /// Nothing was said.
  public static final Description NONE =
      new Description(Optional.empty(), Optional.empty(), "", Optional.empty());

  /// @throws IllegalArgumentException if words are too long or stand where none are asked, or the
  ///   country is no code
  public Description {
    if (ownWords.codePointCount(0, ownWords.length()) > LONGEST) {
      throw new IllegalArgumentException("own words have at most %d characters".formatted(LONGEST));
    }
    if (!ownWords.isEmpty() && gender.filter(Gender.OWN_WORDS::equals).isEmpty()) {
      throw new IllegalArgumentException("own words belong to the gender in own words");
    }
    if (country.isPresent() && !country.get().matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("a country is two capital letters");
    }
  }

  public boolean isEmpty() {
    return equals(NONE);
  }
}
