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

  private Serving serve() throws Exception {
    String campaign = ROOT.resolve("campaigns/demo.yaml").toString();
    URI exit = URI.create("https://example.org/weather");
    return Serving.start(folder, Optional.of(campaign), Listening.local(0), exit, true);
  }
}
