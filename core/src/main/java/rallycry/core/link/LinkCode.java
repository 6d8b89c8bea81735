package rallycry.core.link;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody posts from an account elsewhere to show that it is theirs: `rc-4k7q2-m9xwt`, 50
/// random bits that say nothing about anyone.
///
/// @param letters ten of Crockford's base 32, in lower case
public record LinkCode(String letters) {

  /// Crockford's alphabet: none of its letters is easily taken for another.
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int HALF = 5;
  private static final String MARK = "rc-";
  private static final Pattern WRITTEN =
      Pattern.compile("\\brc-([0-9a-z]{5})-([0-9a-z]{5})\\b", Pattern.CASE_INSENSITIVE);

  /// Draws a new one.
  ///
  /// @param random cryptographic, or codes can be guessed
  static LinkCode draw(RandomGenerator random) {
    var letters = new StringBuilder();
    for (int i = 0; i < 2 * HALF; i++) {
      letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new LinkCode(letters.toString());
  }

  /// Finds the first one in a post, as people type it: in any case, `o` for `0`, `i` or `l` for
  /// `1`.
  static Optional<LinkCode> in(String text) {
    Matcher written = WRITTEN.matcher(text);
    return written.find()
        ? Optional.of(new LinkCode(plain(written.group(1) + written.group(2))))
        : Optional.empty();
  }

  private static String plain(String typed) {
    return typed.toLowerCase(Locale.ROOT).replace('o', '0').replace('i', '1').replace('l', '1');
  }

  @Override
  public String toString() {
    return MARK + letters.substring(0, HALF) + "-" + letters.substring(HALF);
  }
}
