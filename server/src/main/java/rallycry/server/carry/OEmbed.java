package rallycry.server.carry;

import io.helidon.common.parameters.Parameters;
import io.helidon.http.Status;
import java.io.StringWriter;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rallycry.server.http.Packed;
import rallycry.server.http.Problem;
import rallycry.server.page.CarryView;
import rallycry.server.page.Messages;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Tells a page that was given our address how to hold the widget (oEmbed 1.0, type `rich`).
///
/// @param address where the world finds the site
record OEmbed(String address, String title, Asked asked) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int SHORTEST = 120;

  /// What the other page asks for.
  ///
  /// @param xml rather than JSON
  record Asked(Messages words, int width, int height, boolean xml) {

    /// @param address of the site, that alone it can be asked about
    /// @throws Problem 404 for another address, 501 for another format, as oEmbed says
    static Asked of(Parameters query, String address) {
      String url = query.first("url").orElse("");
      if (!url.equals(address)
          && !url.startsWith(address + "/")
          && !url.startsWith(address + "?")) {
        throw Problem.notFound("Only addresses that begin with " + address + "/ are known here.");
      }
      String format = query.first("format").orElse("json");
      if (!format.equals("json") && !format.equals("xml")) {
        throw new Problem(
            Status.NOT_IMPLEMENTED_501, "Not implemented", "The format is json or xml.");
      }
      return new Asked(
          Messages.choose(language(url).orElse(null), null),
          most(query, "maxwidth", CarryView.WIDTH),
          most(query, "maxheight", CarryView.HEIGHT),
          format.equals("xml"));
    }

    private static int most(Parameters query, String name, int usual) {
      String most = query.first(name).orElse("");
      return most.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(most), SHORTEST, usual) : usual;
    }

    private static Optional<String> language(String url) {
      try {
        String query = Optional.ofNullable(URI.create(url).getQuery()).orElse("");
        return query.matches("(.*&)?lang=[a-z]{2}(&.*)?")
            ? Optional.of(query.replaceFirst("(.*&)?lang=([a-z]{2})(&.*)?", "$2"))
            : Optional.empty();
      } catch (IllegalArgumentException malformed) {
        return Optional.empty();
      }
    }
  }

  Packed answer() {
    return asked.xml
        ? Packed.of("text/xml; charset=utf-8", xml())
        : Packed.of("application/json", json());
  }

  private Map<String, Object> members() {
    String tag = asked.words.tag();
    var members = new LinkedHashMap<String, Object>();
    members.put("version", "1.0");
    members.put("type", "rich");
    members.put("title", title);
    members.put("provider_name", title);
    members.put("provider_url", address + "/");
    members.put("cache_age", 60);
    members.put("thumbnail_url", address + "/picture/" + tag + ".png");
    members.put("thumbnail_width", Drawing.WIDTH);
    members.put("thumbnail_height", Drawing.HEIGHT);
    members.put("width", asked.width);
    members.put("height", asked.height);
    members.put("html", html(tag));
    return members;
  }

  private String html(String tag) {
    String label = asked.words.say("widget.title");
    return CarryView.frame(address + "/widget?lang=" + tag, label, asked.width, asked.height);
  }

  private String json() {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      members()
          .forEach((name, value) -> {
            if (value instanceof Integer number) {
              json.writeNumberProperty(name, number);
            } else {
              json.writeStringProperty(name, value.toString());
            }
          });
      json.writeEndObject();
    }
    return text.toString();
  }

  private String xml() {
    return Xml.document(xml -> {
      xml.open("oembed");
      members().forEach((name, value) -> xml.element(name, value.toString()));
      xml.close();
    });
  }
}
