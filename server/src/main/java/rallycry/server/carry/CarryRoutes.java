package rallycry.server.carry;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.function.Supplier;
import rallycry.core.publish.Edition;
import rallycry.server.http.OpenReads;
import rallycry.server.http.OpenReads.Kept;
import rallycry.server.http.Packed;
import rallycry.server.http.Problem;
import rallycry.server.http.PublicAddress;
import rallycry.server.page.CarryView;
import rallycry.server.page.Messages;
import rallycry.server.page.PageRoutes;
import rallycry.server.page.Pages;
import rallycry.server.page.Site;

/// The ways out into other pages, programs and print.
public final class CarryRoutes implements HttpService {

  private final Pages pages;
  private final Supplier<Site> site;
  private final Supplier<Edition> edition;
  private final Pictures pictures = new Pictures(System::nanoTime);

  /// @param edition gives the newest one
  public CarryRoutes(Pages pages, Supplier<Site> site, Supplier<Edition> edition) {
    this.pages = pages;
    this.site = site;
    this.edition = edition;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/widget", this::widget)
        .get(
            "/carry",
            (request, response) ->
                show(request, response, pages.carry(view(request), PageRoutes.words(request))))
        .get(
            "/poster",
            (request, response) ->
                show(request, response, pages.poster(view(request), PageRoutes.words(request))));
    OpenReads.mount(rules, "/oembed", this::oembed);
    OpenReads.mount(rules, "/feed", this::feed);
    OpenReads.mount(rules, "/picture/{language}.png", this::picture);
    OpenReads.mount(rules, "/qr.svg", this::code);
  }

  private void widget(ServerRequest request, ServerResponse response) {
    Messages words = PageRoutes.words(request);
    show(request, response, pages.widget(address(request), edition.get(), words));
  }

  private void oembed(ServerRequest request, ServerResponse response) {
    var asked = OEmbed.Asked.of(request.query(), address(request));
    String title = site.get().campaign().title();
    Packed answer = new OEmbed(address(request), title, asked).answer();
    OpenReads.send(request, response, Kept.A_MINUTE, answer);
  }

  private void feed(ServerRequest request, ServerResponse response) {
    Messages words = PageRoutes.words(request);
    String feed = new Feed(address(request), site.get(), words).of(edition.get());
    OpenReads.send(request, response, Kept.A_MINUTE, Feed.TYPE, feed);
  }

  private void picture(ServerRequest request, ServerResponse response) {
    String tag = request.path().pathParameters().get("language");
    if (!Messages.TAGS.contains(tag)) {
      throw Problem.notFound("There is no picture in that language, only in " + Messages.TAGS);
    }
    Packed picture = pictures.of(edition.get(), site.get().demo(), Messages.in(tag));
    OpenReads.send(request, response, Kept.A_MINUTE, picture);
  }

  private void code(ServerRequest request, ServerResponse response) {
    String svg = QrPicture.of(address(request) + "/");
    OpenReads.send(request, response, Kept.A_MINUTE, "image/svg+xml", svg);
  }

  private CarryView view(ServerRequest request) {
    var mastodon = request.query().first("mastodon").asOptional().flatMap(CarryView::server);
    return CarryView.of(address(request), site.get(), PageRoutes.words(request), mastodon);
  }

  private String address(ServerRequest request) {
    return PublicAddress.of(request, site.get().reach().address());
  }

  private static void show(ServerRequest request, ServerResponse response, String page) {
    PageRoutes.show(request, response, page);
  }
}
