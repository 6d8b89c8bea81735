package rallycry.server.page;

import io.helidon.webserver.http.ServerRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import rallycry.core.describe.Census;
import rallycry.core.publish.Edition;
import rallycry.server.http.Packed;
import rallycry.server.http.PublicAddress;

/// The first page as it was drawn last, in each language: a crowd that follows one link, and the
/// robots that preview it, are served from memory.
final class Front {

  private final Pages pages;
  private final Supplier<Site> site;
  private final Map<String, Drawn> drawn = new ConcurrentHashMap<>();

  Front(Pages pages, Supplier<Site> site) {
    this.pages = pages;
    this.site = site;
  }

  /// All that the page is drawn from.
  private record Facts(String address, Site site, Edition edition, Census census) {

    /// Editions and sites are told apart by which they are: each is made once, and compared often.
    @SuppressWarnings("ReferenceEquality")
    boolean are(Facts other) {
      return edition == other.edition
          && site == other.site
          && address.equals(other.address)
          && census.equals(other.census);
    }
  }

  private record Drawn(Facts facts, Packed page) {}

  Packed page(ServerRequest request, Edition edition, Census census, Messages words) {
    Site now = site.get();
    String address = PublicAddress.of(request, now.reach().address());
    var facts = new Facts(address, now, edition, census);
    Drawn last = drawn.get(words.tag());
    return last != null && last.facts.are(facts) ? last.page : draw(facts, words).page;
  }

  /// Draws it once before anybody asks: the first who does is not to wait for all that it needs.
  Packed drawAhead(Edition edition, Census census, Messages words) {
    Site now = site.get();
    String address = PublicAddress.of(now.reach().address());
    return draw(new Facts(address, now, edition, census), words).page;
  }

  /// One draws, the others wait for what it drew.
  private Drawn draw(Facts facts, Messages words) {
    return drawn.compute(
        words.tag(),
        (tag, last) -> last != null && last.facts.are(facts) ? last : drawAnew(facts, words));
  }

  private Drawn drawAnew(Facts facts, Messages words) {
    String page = pages.home(facts.address, facts.edition, facts.census, words);
    return new Drawn(facts, Packed.of(PageRoutes.HTML, page));
  }
}
