package rallycry.platforms.kit;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Posts of the fediverse are HTML; what is counted are words.
public final class Html {

  private Html() {}

  /// A text with the warning above it. The warning belongs to it: some write their answer there.
  ///
  /// @param warning plain; may be empty
  public static String warned(String warning, String html) {
    String text = text(html);
    return warning.isEmpty() ? text : warning + "\n\n" + text;
  }

  /// The text as a reader sees it, with line breaks where paragraphs and lines end.
  public static String text(String html) {
    var text = new StringBuilder(html.length());
    Jsoup.parseBodyFragment(html)
        .body()
        .traverse(
            new NodeVisitor() {
              @Override
              public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                  text.append(words.getWholeText());
                } else if (node instanceof Element element && element.nameIs("br")) {
                  text.append('\n');
                }
              }

              @Override
              public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                  text.append("\n\n");
                }
              }
            });
    return text.toString().strip();
  }
}
