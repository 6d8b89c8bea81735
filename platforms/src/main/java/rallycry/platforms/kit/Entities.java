package rallycry.platforms.kit;

/// X writes `&`, `<` and `>` of a text as HTML entities, and so do the tables made from it.
public final class Entities {

  private static final String[] ENTITIES = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
  private static final String MEANT = "&<>\"'";

  private Entities() {}

  /// Undone once: `&amp;lt;` was written as `&lt;`.
  public static String undo(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    int done = 0;
    for (; at >= 0; at = text.indexOf('&', at + 1)) {
      for (int i = 0; i < ENTITIES.length; i++) {
        if (text.startsWith(ENTITIES[i], at)) {
          plain.append(text, done, at).append(MEANT.charAt(i));
          done = at + ENTITIES[i].length();
        }
      }
    }
    return plain.append(text, done, text.length()).toString();
  }
}
