package rallycry.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a call is carried elsewhere.
///
/// @param address where the world finds the site, without a slash at the end
/// @param title of the campaign
/// @param call the text that asks
/// @param phrase the words that answer
/// @param language the reader's
/// @param mastodon the reader's own server there, once they named it
public record CarryView(
    String address,
    String title,
    String call,
    String phrase,
    String language,
    Optional<String> mastodon) {

  /// The widget in CSS pixels, until it says how high it is.
  public static final int WIDTH = 480;

  public static final int HEIGHT = 560;

  /// A place that takes a text to be posted there.
  public record Place(String name, String link) {}

  /// Asked of the reader only where there is no one place; empty unless it is the name of a host.
  public static Optional<String> server(String typed) {
    String host = typed.strip().replaceFirst("^https?://", "").replaceAll("/.*$", "");
    boolean named = host.matches("(?i)[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,8}");
    return named ? Optional.of(host.toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  public static CarryView of(String address, Site site, Messages words, Optional<String> mastodon) {
    return new CarryView(
        address,
        site.campaign().title(),
        site.campaign().call(),
        site.phrase(words.tag()),
        words.tag(),
        mastodon);
  }

  /// The page, in the reader's language.
  public String page() {
    return address + "/?lang=" + language;
  }

  /// The widget, in the reader's language.
  public String widget() {
    return address + "/widget?lang=" + language;
  }

  /// Plain links: nothing of these places is loaded before somebody follows one. What they carry is
  /// the question, never that the reader has answered.
  public List<Place> places() {
    String text = encoded(title + "\n" + page());
    return List.of(
        new Place("Bluesky", "https://bsky.app/intent/compose?text=" + text),
        new Place("WhatsApp", "https://wa.me/?text=" + text),
        new Place("Telegram", telegram()),
        new Place("X", "https://x.com/intent/post?text=" + text),
        new Place("Facebook", "https://www.facebook.com/sharer/sharer.php?u=" + encoded(page())));
  }

  /// A message to be sent, with the question as its subject.
  public String mail() {
    return "mailto:?subject=" + encoded(title) + "&body=" + encoded(call + "\n\n" + page());
  }

  /// Where the reader's own server takes a text.
  public Optional<String> mastodonLink() {
    return mastodon.map(
        host -> "https://" + host + "/share?text=" + encoded(title + "\n" + page()));
  }

  /// What is pasted into another page.
  ///
  /// @param label tells those who cannot see it what the frame holds
  public String snippet(String label) {
    return frame(widget(), label, WIDTH, HEIGHT);
  }

  /// A frame that holds the widget, no wider than this, narrower where its page is.
  ///
  /// @param label tells those who cannot see it what the frame holds
  public static String frame(String widget, String label, int width, int height) {
    return """
    <iframe src="%s" title="%s" width="%d" height="%d" loading="lazy" referrerpolicy="no-referrer" \
    style="border:0;width:100%%;max-width:%dpx"></iframe>\
    """
        .formatted(escaped(widget), escaped(label), width, height, width);
  }

  /// The same, with a script that makes the frame as high as the widget says.
  public String fittingSnippet(String label) {
    return snippet(label)
        + """

        <script>
        addEventListener("message", (event) => {
          for (const frame of document.querySelectorAll('iframe[src^="%1$s/widget"]')) {
            if (event.source === frame.contentWindow && event.origin === "%1$s" && event.data.rallycry === "height") {
              frame.height = Math.min(2000, Number(event.data.height) || %2$d);
            }
          }
        });
        </script>\
        """
            .formatted(address, HEIGHT);
  }

  private String telegram() {
    return "https://t.me/share/url?url=" + encoded(page()) + "&text=" + encoded(title);
  }

  /// For a query: a space is `%20`, which every place reads, mail programs among them.
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
