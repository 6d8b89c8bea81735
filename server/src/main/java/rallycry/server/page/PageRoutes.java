package rallycry.server.page;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import rallycry.core.collect.SourceHealth;
import rallycry.core.describe.Descriptions;
import rallycry.core.privacy.SmallCells;
import rallycry.core.publish.Edition;
import rallycry.core.recognise.Language;
import rallycry.core.story.Purpose;
import rallycry.core.story.Stories;
import rallycry.core.story.WallPage;
import rallycry.server.http.Packed;
import rallycry.server.http.Problem;
import rallycry.server.page.HowView.Unseen;

/// The pages that only show something, and their assets. What stands on them anybody may read, so
/// they are sent compressed.
public final class PageRoutes implements HttpService {

  private static final System.Logger LOG = System.getLogger(PageRoutes.class.getName());

  static final String HTML = "text/html; charset=utf-8";

  private final Pages pages;
  private final Front front;
  private final Supplier<Edition> edition;
  private final Supplier<List<SourceHealth>> sources;
  private final Supplier<List<Unseen>> unseen;
  private final Stories stories;
  private final Descriptions descriptions;

  /// @param edition gives the newest one
  /// @param sources how the ways to other platforms are doing
  /// @param unseen what could not be counted until now
  public PageRoutes(
      Pages pages,
      Supplier<Site> site,
      Supplier<Edition> edition,
      Supplier<List<SourceHealth>> sources,
      Supplier<List<Unseen>> unseen,
      Stories stories,
      Descriptions descriptions) {
    this.pages = pages;
    front = new Front(pages, site);
    this.edition = edition;
    this.sources = sources;
    this.unseen = unseen;
    this.stories = stories;
    this.descriptions = descriptions;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/", this::home)
        .get("/wall", this::wall)
        .get("/how", shown(words -> pages.how(how(), words)))
        .get("/support", shown(pages::support))
        .get("/receipt", shown(words -> pages.receipt(new ReceiptCheckView.Ask(), words)))
        .get("/help", shown(pages::help))
        .get("/assets/{name}", PageRoutes::asset)
        .get(
            "/favicon.ico",
            (request, response) ->
                response
                    .status(301)
                    .header(HeaderNames.LOCATION, Assets.address("icon.svg"))
                    .send());
  }

  /// Draws the first page before anybody asks for it. Where that fails, the first who asks is told.
  public void drawAhead() {
    try {
      front.drawAhead(edition.get(), descriptions.census(), Messages.in(Messages.TAGS.getFirst()));
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.DEBUG, "the first page is not drawn ahead", failure);
    }
  }

  /// A page for a mistake; within somebody else's page, a small one.
  public String problem(Problem problem, ServerRequest request) {
    if (request.path().path().startsWith("/widget")) {
      return pages.problemInWidget(problem.title(), problem.detail(), words(request));
    }
    return pages.problem(problem.status(), problem.title(), problem.detail(), words(request));
  }

  /// The words that this visitor reads.
  public static Messages words(ServerRequest request) {
    return Messages.choose(
        request.query().first("lang").orElse(null),
        request.headers().value(HeaderNames.ACCEPT_LANGUAGE).orElse(null));
  }

  /// Sends a page that is for one visitor alone.
  public static void send(ServerResponse response, String page) {
    response.header(HeaderNames.CONTENT_TYPE, HTML).send(page);
  }

  /// Sends a page that anybody may read.
  public static void show(ServerRequest request, ServerResponse response, String page) {
    Packed.of(HTML, page).send(request, response);
  }

  private static Handler shown(Function<Messages, String> draw) {
    return (request, response) -> show(request, response, draw.apply(words(request)));
  }

  private void home(ServerRequest request, ServerResponse response) {
    front
        .page(request, edition.get(), descriptions.census(), words(request))
        .send(request, response);
  }

  private void wall(ServerRequest request, ServerResponse response) {
    boolean support = asked(request, "of").equals("support");
    Purpose purpose = support ? Purpose.SUPPORT : Purpose.STORY;
    boolean read = support || asked(request, "read").equals("yes");
    Optional<Language> language =
        Optional.of(Language.of(asked(request, "in"))).filter(one -> !one.equals(Language.UNKNOWN));
    WallPage shown = stories.wall(purpose, language, page(asked(request, "page")), WallView.SIZE);
    var view = new WallView(read, purpose, language, shown);
    show(request, response, pages.wall(view, words(request)));
  }

  private HowView how() {
    return new HowView(
        sources.get(),
        unseen.get(),
        edition.get().setAside(),
        SmallCells.partition(stories.reviewed().removed()));
  }

  private static String asked(ServerRequest request, String name) {
    return request.query().first(name).orElse("");
  }

  /// A page's number, or the first.
  private static int page(String asked) {
    return asked.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(asked) : 1;
  }

  private static void asset(ServerRequest request, ServerResponse response) {
    Assets.Asset asset = Assets.at(request.path().path()).orElse(null);
    if (asset == null) {
      response.next();
      return;
    }
    response.header(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
    asset.file().send(request, response);
  }
}
