package rallycry.app.open;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rallycry.core.campaign.Campaign;
import rallycry.core.campaign.Setting;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Missed;
import rallycry.core.collect.SourceHealth;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Outcome;
import rallycry.core.link.Claims;
import rallycry.core.post.Platform;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.embedded.DataFolder;
import rallycry.server.Server;
import rallycry.server.http.Listening;
import rallycry.server.page.HelpLines;
import rallycry.server.page.HowView.Unseen;
import rallycry.server.page.Site;

/// A real server over a real ledger, on a port that is free, at noon of a day of ours.
final class Served implements AutoCloseable {

  static final Instant NOON = Instant.parse("2026-03-08T12:00:00Z");
  private static final int MINUTE = (int) (NOON.getEpochSecond() / 60);

  private final DataFolder folder;
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();
  private int people;

  Served(Path data) {
    this(data, site());
  }

  Served(Path data, Site site) {
    folder = DataFolder.open(data);
    server =
        Server.start(
            Listening.local(0),
            () -> site,
            folder.engine(),
            new Server.Texts(folder.stories(), folder.stories()),
            folder::pseudonyms,
            new Claims(new SecureRandom()),
            new Server.Elsewhere(
                List.of(), Served::sources, () -> List.of(new Unseen("not JSON", 3))),
            () -> NOON);
  }

  private static List<SourceHealth> sources() {
    return List.of(
        new SourceHealth(
            "bluesky",
            Platform.BLUESKY,
            Abilities.of(Abilities.Ability.DELETIONS),
            SourceHealth.State.BACKING_OFF,
            NOON,
            Optional.of(NOON.minusSeconds(9)),
            12,
            10,
            Map.of("the line went dead", 2L),
            List.of(new Missed.Gap(NOON.minusSeconds(600), NOON.minusSeconds(300))),
            Map.of("rate", 3L),
            Map.of("not JSON", 3L),
            Map.of("at://call", new SourceHealth.Replies(8, 11)),
            1,
            Optional.of(
                new SourceHealth.Uncounting(Duration.ofSeconds(1), Duration.ofSeconds(7)))));
  }

  static Site site() {
    var campaign =
        new Campaign(
            "demo",
            "A \"call\" & more",
            "Did it happen to you?",
            Map.of("en", List.of("me too"), "de", List.of("ich auch")),
            Set.of("metoo"),
            Map.of(),
            Map.of(),
            Campaign.Thresholds.DEFAULT,
            List.of(new Campaign.Event(NOON.minusSeconds(3600), "It began")));
    return new Site(
        campaign, URI.create("https://example.org/weather"), HelpLines.NONE, false, false);
  }

  /// Records answers of as many new people, one a minute before noon and so on backwards.
  void answer(Platform platform, Outcome outcome, int many) {
    var pseudonyms = folder.pseudonyms();
    var batch = new EntryBatch(many);
    for (int i = 0; i < many; i++) {
      String id = platform + "-" + people++;
      batch.add(
          new Entry.Answered(
              pseudonyms.post(platform, id),
              pseudonyms.account(platform, id),
              platform,
              MINUTE - many + i,
              0,
              outcome,
              outcome == Outcome.STORY ? Settings.of(Setting.WORK) : Settings.NONE,
              Language.of("en")));
    }
    folder.engine().record(batch);
  }

  /// Takes back the answers of the newest people on a platform.
  void takeBack(Platform platform, int many) {
    var pseudonyms = folder.pseudonyms();
    var batch = new EntryBatch(many);
    for (int i = 1; i <= many; i++) {
      var post = pseudonyms.post(platform, platform + "-" + (people - i));
      batch.add(new Entry.PostRetracted(post, platform, MINUTE, Cause.DELETED));
    }
    folder.engine().record(batch);
  }

  /// Waits until what was recorded is published.
  void awaitEdition() throws IOException, InterruptedException {
    String awaited = "\"seq\":" + folder.engine().seq() + ",";
    while (!get("/api/v1/edition").body().contains(awaited)) {
      Thread.sleep(50);
    }
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(request("GET", path, headers));
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpRequest request(String method, String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }

  Routes routes() {
    var routes = new Routes("");
    server.mount(routes);
    return routes;
  }

  String address() {
    return server.address("127.0.0.1");
  }

  @Override
  public void close() {
    client.close();
    server.close();
    folder.close();
  }
}
