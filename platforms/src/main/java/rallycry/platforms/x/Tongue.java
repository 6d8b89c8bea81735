package rallycry.platforms.x;

/// X's opinion on the language of a post.
final class Tongue {

  private Tongue() {}

  /// X has tags of its own for posts without words: `und`, and `qht` for hashtags alone, `qme` for
  /// media, `qam` for mentions, `qst` for a very short text, `art` for emoji, `zxx` for none.
  static String of(String tag) {
    return switch (tag) {
      case "und", "qht", "qme", "qam", "qst", "qct", "art", "zxx" -> "";
      default -> tag;
    };
  }
}
