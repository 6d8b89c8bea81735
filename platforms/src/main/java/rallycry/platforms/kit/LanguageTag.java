package rallycry.platforms.kit;

/// A platform's opinion on the language of a post.
public final class LanguageTag {

  private LanguageTag() {}

  /// The tag, or empty where it names no language. X has tags of its own for posts without words:
  /// `und`, and `qht` for hashtags alone, `qme` for media, `qam` for mentions, `qst` for a very
  /// short text, `art` for emoji, `zxx` for none.
  public static String of(String tag) {
    return switch (tag) {
      case "und", "qht", "qme", "qam", "qst", "qct", "art", "zxx" -> "";
      default -> tag;
    };
  }
}
