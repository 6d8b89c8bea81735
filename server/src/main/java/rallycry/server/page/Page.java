package rallycry.server.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What every page needs: words, and where its links lead.
///
/// @param exit where the exit button leads
public record Page(Messages words, URI exit) {

  /// The words for a key, see [Messages#say].
  public String say(String key, Object... with) {
    return words.say(key, with);
  }

  /// A link within the site that keeps the language.
  public String link(String path) {
    return path + (path.contains("?") ? "&" : "?") + "lang=" + words.tag();
  }

  /// Where a page is told as oEmbed.
  ///
  /// @param here the whole address of the page
  /// @param format `json` or `xml`
  String oembed(String here, String format) {
    String url = URLEncoder.encode(here, StandardCharsets.UTF_8);
    String address = here.substring(0, here.indexOf('/', here.indexOf("//") + 2));
    return address + "/oembed?format=" + format + "&url=" + url;
  }

  /// How a form names a choice.
  static String value(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /// The address of a style, script or icon.
  public String asset(String name) {
    return Assets.address(name);
  }
}
