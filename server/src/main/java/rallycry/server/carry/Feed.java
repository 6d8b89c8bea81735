package rallycry.server.carry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import rallycry.core.publish.Edition;
import rallycry.server.page.Messages;
import rallycry.server.page.Site;

/// Milestones as an Atom feed (RFC 4287).
///
/// An entry's id is made of the campaign's name and the number alone, so it stays the same in every
/// language, at every address and after every restart.
///
/// @param address where the world finds the site
record Feed(String address, Site site, Messages words) {

  static final String TYPE = "application/atom+xml; charset=utf-8";

  String of(Edition edition) {
    List<Milestone> milestones = Milestone.of(edition);
    return Xml.document(xml -> {
      xml.open("feed");
      xml.attribute("xmlns", "http://www.w3.org/2005/Atom");
      xml.attribute("xml:lang", words.tag());
      head(xml, milestones.isEmpty() ? edition.at() : milestones.getFirst().at());
      milestones.forEach(milestone -> entry(xml, milestone));
      xml.close();
    });
  }

  private void head(Xml xml, Instant updated) {
    xml.element("id", id("milestones"));
    xml.element("title", site.campaign().title());
    xml.element("subtitle", site.campaign().call());
    xml.element("updated", time(updated));
    xml.open("author").element("name", site.campaign().title()).close();
    link(xml, "self", address + "/feed?lang=" + words.tag(), "application/atom+xml");
    link(xml, "alternate", page(), "text/html");
  }

  private void entry(Xml xml, Milestone milestone) {
    String number = words.number(milestone.people());
    xml.open("entry");
    xml.element("id", id(Long.toString(milestone.people())));
    xml.element("title", number + " · " + words.say("count.people"));
    xml.element("published", time(milestone.at()));
    xml.element("updated", time(milestone.at()));
    link(xml, "alternate", page(), "text/html");
    xml.element("summary", (site.demo() ? words.say("demo") + " " : "") + site.campaign().call());
    xml.close();
  }

  private static void link(Xml xml, String relation, String to, String type) {
    xml.open("link");
    xml.attribute("rel", relation).attribute("href", to).attribute("type", type);
    xml.close();
  }

  private String page() {
    return address + "/?lang=" + words.tag();
  }

  private String id(String of) {
    byte[] name =
        ("rallycry/" + site.campaign().name() + "/" + of).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }

  private static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
