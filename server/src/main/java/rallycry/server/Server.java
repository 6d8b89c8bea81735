package rallycry.server;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import rallycry.core.collect.SourceHealth;
import rallycry.core.describe.Descriptions;
import rallycry.core.link.Claims;
import rallycry.core.privacy.Pseudonyms;
import rallycry.core.publish.Edition;
import rallycry.core.story.Stories;
import rallycry.core.tally.Recorder;
import rallycry.server.answer.AnswerRoutes;
import rallycry.server.answer.Answers;
import rallycry.server.answer.Clearing;
import rallycry.server.answer.Gate;
import rallycry.server.answer.Linking;
import rallycry.server.api.ApiRoutes;
import rallycry.server.api.EditionJson;
import rallycry.server.api.SourceRoutes;
import rallycry.server.api.TextRoutes;
import rallycry.server.carry.CarryRoutes;
import rallycry.server.http.Health;
import rallycry.server.http.Listening;
import rallycry.server.http.Visitors;
import rallycry.server.http.Web;
import rallycry.server.inbox.Door;
import rallycry.server.inbox.InboxRoutes;
import rallycry.server.live.Editions;
import rallycry.server.live.LiveRoutes;
import rallycry.server.live.LiveStream;
import rallycry.server.measure.MeasuredRecorder;
import rallycry.server.measure.Measures;
import rallycry.server.page.Assets;
import rallycry.server.page.HowView.Unseen;
import rallycry.server.page.PageRoutes;
import rallycry.server.page.Pages;
import rallycry.server.page.Site;

/// A campaign, served: the one place of this room that puts its parts together.
public final class Server implements AutoCloseable {

  private static final String API = "/api/v1";
  private static final int MOST_VIEWERS = 100_000;

  private final LiveStream live = new LiveStream(MOST_VIEWERS);
  private final Measures measures = new Measures();
  private final Editions editions;
  private final List<HttpService> atRoot;
  private final List<HttpService> underApi;
  private final Clearing clearing;
  private final Web web;
  private volatile boolean leaving;

  /// What of the campaign happens elsewhere.
  ///
  /// @param doors where other platforms come in
  /// @param sources how the ways to other platforms are doing
  /// @param unseen what could not be counted until now, to be said beside the number
  public record Elsewhere(
      List<Door> doors, Supplier<List<SourceHealth>> sources, Supplier<List<Unseen>> unseen) {

    /// Nobody comes in.
    public static final Elsewhere NOTHING = new Elsewhere(List.of(), List::of, List::of);

    public Elsewhere {
      doors = List.copyOf(doors);
    }
  }

  /// What people told us.
  public record Texts(Stories stories, Descriptions descriptions) {}

  private Server(
      Listening listening,
      Supplier<Site> site,
      Recorder engine,
      Texts texts,
      Supplier<Pseudonyms> pseudonyms,
      Claims claims,
      Elsewhere elsewhere,
      InstantSource clock) {
    var recorder = new MeasuredRecorder(engine, measures, clock);
    editions = Editions.of(site.get().campaign().name(), recorder, clock, this::show);
    var pages = new Pages(site);
    var page =
        new PageRoutes(
            pages,
            site,
            editions::newest,
            elsewhere.sources(),
            elsewhere.unseen(),
            texts.stories(),
            texts.descriptions());
    var watching = new LiveRoutes(live);
    var gate =
        new Gate(
            new Visitors(listening.trustedProxies()),
            listening.limits(),
            () -> site.get().closed(),
            clock);
    var linking = new Linking(recorder, claims, pseudonyms, clock);
    var answers =
        new Answers(
            recorder,
            texts.stories(),
            texts.descriptions(),
            linking,
            pseudonyms,
            new SecureRandom(),
            clock);
    clearing = Clearing.start(recorder, texts.stories(), texts.descriptions(), clock);
    measure(texts.stories());
    measures.sources(elsewhere.sources());
    atRoot =
        List.of(
            new InboxRoutes(elsewhere.doors(), clock),
            page,
            new CarryRoutes(pages, site, editions::newest),
            new AnswerRoutes(answers, linking, gate, pages),
            watching,
            new Health(
                () -> !leaving && recorder.works() && editions.isFresh(),
                measures::text,
                listening.metricsFrom()));
    underApi =
        List.of(
            watching,
            new ApiRoutes(site, editions::newest, elsewhere.unseen()),
            new SourceRoutes(elsewhere.sources()),
            new TextRoutes(texts.stories(), texts.descriptions()));
    Thread.ofVirtual().name("draw-ahead").start(page::drawAhead);
    web =
        Web.start(
            listening, page::problem, measures, () -> site.get().reach().framers(), this::mount);
  }

  /// Has at hand what every server needs.
  public static void makeReady() {
    Web.makeReady();
    Assets.makeReady();
  }

  /// Begins to serve.
  ///
  /// @param site what is served; asked anew for each page, since its host may change it
  /// @param texts closed by the caller, after this
  /// @param pseudonyms makes keys; asked once for each thread
  /// @param claims shared with those who hear what is posted elsewhere
  /// @param elsewhere what happens on other platforms
  /// @throws IllegalStateException if the port is taken
  public static Server start(
      Listening listening,
      Supplier<Site> site,
      Recorder recorder,
      Texts texts,
      Supplier<Pseudonyms> pseudonyms,
      Claims claims,
      Elsewhere elsewhere,
      InstantSource clock) {
    return new Server(listening, site, recorder, texts, pseudonyms, claims, elsewhere, clock);
  }

  /// Where it listens.
  ///
  /// @param host as visitors write it
  public String address(String host) {
    return web.address(host);
  }

  /// Mounts everything that is served.
  ///
  /// @param routes those of the server, or whoever wants to know which there are
  public void mount(HttpRules routes) {
    atRoot.forEach(routes::register);
    underApi.forEach(service -> routes.register(API, service));
  }

  /// Tells whoever asks `/health/ready` to look elsewhere from now on; goes on serving.
  public void leave() {
    leaving = true;
  }

  /// Lets requests under way end, then stops.
  @Override
  public void close() {
    leave();
    live.close();
    editions.close();
    web.close();
    clearing.close();
  }

  private void measure(Stories stories) {
    measures.gauge(
        "rallycry.texts.awaiting",
        "Texts that no moderator has read yet",
        stories,
        all -> all.reviewed().awaiting());
    measures.gauge(
        "rallycry.viewers", "Who watches the number move now", live, LiveStream::viewers);
    measures.gauge(
        "rallycry.people",
        "The people of the newest edition; NaN below ten",
        editions,
        all -> all.newest().people().stream().asDoubleStream().findFirst().orElse(Double.NaN));
    measures.gauge(
        "rallycry.edition.seq",
        "What the newest edition covers",
        editions,
        all -> all.newest().seq());
  }

  private void show(Edition edition) {
    live.publish(edition.seq(), EditionJson.of(edition));
  }
}
