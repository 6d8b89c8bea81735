package rallycry.core.recognise;

/// A language as its ISO 639 code of two or three letters, packed into fifteen bits.
///
/// @param code five bits a letter, `a` = 1; 0 is [#UNKNOWN]
public record Language(int code) {

  public static final Language UNKNOWN = new Language(0);

  public Language {
    if (code < 0 || code >= 1 << 15) {
      throw new IllegalArgumentException("no such language code: " + code);
    }
  }

  /// Reads the primary subtag of a BCP 47 tag (`pt-BR` is `pt`); anything else, `und` too, is
  /// [#UNKNOWN].
  public static Language of(String tag) {
    int length = 0;
    int code = 0;
    while (length < tag.length() && tag.charAt(length) != '-' && tag.charAt(length) != '_') {
      int letter = (tag.charAt(length) | 0x20) - 'a' + 1;
      if (letter < 1 || letter > 26 || length == 3) {
        return UNKNOWN;
      }
      code = code << 5 | letter;
      length++;
    }
    return length < 2 || tag.startsWith("und") ? UNKNOWN : new Language(code);
  }

  /// The ISO 639 code, or `und`.
  public String tag() {
    if (code == 0) {
      return "und";
    }
    var tag = new StringBuilder(3);
    for (int shift = code >= 1 << 10 ? 10 : 5; shift >= 0; shift -= 5) {
      tag.append((char) ('a' - 1 + (code >> shift & 31)));
    }
    return tag.toString();
  }

  // As a record would, without the classes that the JVM would make for it at every start.

  @Override
  public boolean equals(Object other) {
    return other instanceof Language language && code == language.code;
  }

  @Override
  public int hashCode() {
    return code;
  }

  @Override
  public String toString() {
    return tag();
  }
}
