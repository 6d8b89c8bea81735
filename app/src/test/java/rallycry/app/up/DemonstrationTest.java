package rallycry.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.post.Platform;
import rallycry.server.http.Listening;

/// What a newcomer sees.
class DemonstrationTest {

  private static final Path ROOT = Path.of(System.getProperty("rallycry.root"));

  private static final Set<Platform> PLAYED = EnumSet.complementOf(EnumSet.of(Platform.OTHER));

  private static final String[] WAYS = {
    "\"bluesky\"",
    "\"mastodon:127.0.0.1:",
    "\"fediverse:inbox\"",
    "\"x:webhook\"",
    "\"facebook:webhook\"",
    "\"instagram:webhook\"",
    "\"instagram\"",
    "\"threads:webhook\"",
    "\"threads\""
  };

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
      String platforms = serving.address() + "/api/v1/breakdowns/platforms.csv";
      String cells = get(client, platforms);
      for (int tries = 0; !PLAYED.stream().allMatch(shownIn(cells)); tries++) {
        assertThat(tries).as(cells).isLessThan(900);
        Thread.sleep(100);
        cells = get(client, platforms);
      }
      assertThat(get(client, serving.address() + "/api/v1/edition"))
          .matches("(?s).*\"people\":[1-9][0-9]{3,},.*");
      assertThat(get(client, serving.address() + "/api/v1/sources")).contains(WAYS);
    }
  }

  /// Ten people and more, for fewer are hidden.
  private static Predicate<Platform> shownIn(String cells) {
    return platform -> Pattern.compile("(?m)^" + platform + ",\\d{2,}").matcher(cells).find();
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
