package rallycry.core.recognise;

import java.text.Normalizer;

/// What one character becomes before words are compared: lower case, without accents where accents
/// are often left out, and its Latin twin where one script hides in another.
final class Letters {

  /// Latin, Greek and Cyrillic; beyond them a mark is part of the letter and stays.
  private static final int FOLDED = 0x530;

  private static final char[] PLAIN = plain();
  private static final char[] ASCII = ascii();

  /// Cyrillic and Greek letters that look like Latin ones, and those.
  private static final String LOOK = "аеорсухіјѕԁһӏмтквνοαεικρτυχωϲ";

  private static final String LIKE = "aeopcyxijsdhlmtkbvoaeikptuxwc";

  private static final byte LETTER_OR_DIGIT = 1;
  private static final byte SPACE = 2;
  private static final byte INVISIBLE = 4;
  private static final byte MARK = 8;

  /// What each character is, since to ask the JDK takes several looks into its own tables.
  private static final byte[] TRAITS = traits();

  private Letters() {}

  static boolean isLetterOrDigit(char c) {
    return (TRAITS[c] & LETTER_OR_DIGIT) != 0;
  }

  static boolean isSpace(char c) {
    return (TRAITS[c] & SPACE) != 0;
  }

  /// A character that is there and not seen: soft hyphens, joiners, directions, variants.
  static boolean isInvisible(char c) {
    return (TRAITS[c] & INVISIBLE) != 0;
  }

  /// A sign above, below or beside a letter.
  static boolean isMark(char c) {
    return (TRAITS[c] & MARK) != 0;
  }

  /// What [#plainAscii] gives for all but letters and digits.
  static final char NONE = 0;

  /// The lower case of an ASCII letter, an ASCII digit as it is, or [#NONE]: most characters of
  /// most posts end here.
  static char plainAscii(char c) {
    return c < 0x80 ? ASCII[c] : NONE;
  }

  /// The plain form of a letter, without accents and in lower case.
  static char plain(char c) {
    return c < FOLDED ? PLAIN[c] : Character.toLowerCase(c);
  }

  /// The Latin letter that a Cyrillic or Greek one looks like, or the letter itself.
  static char latinTwin(char plain) {
    int at = LOOK.indexOf(plain);
    return at < 0 ? plain : LIKE.charAt(at);
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'à' && c < 'ɐ' && c != '÷';
  }

  static boolean isGreekOrCyrillic(char c) {
    return c >= 'Ͱ' && c < '԰';
  }

  /// Whether words of its script are written without spaces, so that each character stands alone.
  static boolean isUnspaced(char c) {
    return c >= '\u0e00' && c < '\u0f00' // Thai, Lao
        || c >= '\u1000' && c < '\u10a0' // Myanmar
        || c >= '\u1780' && c < '\u1800' // Khmer
        || c >= '\u3040' && c < '\u3100' // Kana
        || c >= '\u3400' && c < '\ua000' // Han
        || c >= '\uac00' && c < '\ud7b0'; // Hangul, whose particles cling to words
  }

  /// Marks that are written or left out as one likes: Arabic and Hebrew vowels, the Arabic
  /// elongation.
  static boolean isOptional(char c) {
    return c == '\u0640'
        || c >= '\u064b' && c <= '\u065f'
        || c >= '\u0591' && c <= '\u05c7'
        || c == '\u0670';
  }

  private static byte[] traits() {
    byte[] traits = new byte[1 << Character.SIZE];
    for (int c = 0; c < traits.length; c++) {
      int type = Character.getType(c);
      boolean variant = c >= 0xfe00 && c <= 0xfe0f;
      traits[c] |= Character.isLetterOrDigit(c) ? LETTER_OR_DIGIT : 0;
      traits[c] |= Character.isWhitespace(c) ? SPACE : 0;
      traits[c] |= type == Character.FORMAT || variant ? INVISIBLE : 0;
      traits[c] |=
          type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK ? MARK : 0;
    }
    return traits;
  }

  private static char[] ascii() {
    char[] ascii = new char[0x80];
    for (char c = 0; c < ascii.length; c++) {
      ascii[c] = Character.isLetterOrDigit(c) ? plain(c) : NONE;
    }
    return ascii;
  }

  private static char[] plain() {
    char[] plain = new char[FOLDED];
    for (int c = 0; c < FOLDED; c++) {
      String apart = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKD);
      boolean keeps = c == 'й' || c == 'Й' || c == 'ё' || c == 'Ё' || c == 'ї' || c == 'Ї';
      char base = keeps || apart.isEmpty() ? (char) c : apart.charAt(0);
      plain[c] = Character.toLowerCase(base);
    }
    plain['ё'] = 'е';
    plain['Ё'] = 'е';
    plain['ı'] = 'i';
    plain['ł'] = 'l';
    plain['Ł'] = 'l';
    plain['ø'] = 'o';
    plain['Ø'] = 'o';
    plain['đ'] = 'd';
    plain['Đ'] = 'd';
    plain['ς'] = 'σ';
    return plain;
  }
}
