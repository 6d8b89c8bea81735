package rallycry.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.server.http.Listening;

/// What a newcomer sees.
class DemonstrationTest {

  private static final Path ROOT = Path.of(System.getProperty("rallycry.root"));

  @TempDir private Path folder;

  @Test
  void demonstration_hasAWall_andTheSameOneTheNextTime() throws Exception {
    for (int start = 0; start < 2; start++) {
      try (Serving serving = serve();
          HttpClient client = HttpClient.newHttpClient()) {
        URI wall = URI.create(serving.address() + "/wall?read=yes&lang=en");
        var page = client.send(HttpRequest.newBuilder(wall).build(), BodyHandlers.ofString());
        assertThat(page.body().split("class=\"story\"", -1)).hasSize(1 + 6);
      }
    }
  }

  @Test
  void demonstration_moves_onEveryPlayedNetwork_throughTheRealSourcesAndDoors() throws Exception {
    try (Serving serving = serve();
        HttpClient client = HttpClient.newHttpClient()) {
      String heard = "\"lastHeard\":\"";
      String sources = "";
      for (int tries = 0; sources.split(heard, -1).length < 5; tries++) {
        assertThat(tries).as(sources).isLessThan(300);
        Thread.sleep(100);
        sources = get(client, serving.address() + "/api/v1/sources");
      }
      assertThat(sources)
          .contains(
              "\"bluesky\"", "\"x:webhook\"", "\"facebook:webhook\"", "\"mastodon:127.0.0.1:");
      String edition = "";
      for (int tries = 0; !edition.matches("(?s).*\"people\":[1-9][0-9]{3,},.*"); tries++) {
        assertThat(tries).as(edition).isLessThan(300);
        Thread.sleep(100);
        edition = get(client, serving.address() + "/api/v1/edition");
      }
      assertThat(get(client, serving.address() + "/api/v1/breakdowns/platforms"))
          .contains("BLUESKY", "FEDIVERSE");
    }
  }

  private static String get(HttpClient client, String address) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private Serving serve() throws Exception {
    String campaign = ROOT.resolve("campaigns/demo.yaml").toString();
    URI exit = URI.create("https://example.org/weather");
    return Serving.start(folder, Optional.of(campaign), Listening.local(0), exit, true);
  }
}
