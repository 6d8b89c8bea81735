package rallycry.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rallycry.app.connect.SourcesCommand;
import rallycry.server.http.Listening;

/// The whole way, from networks that speak their real wire to the number on the page.
class ElsewhereTest {

  private static final Path ROOT = Path.of(System.getProperty("rallycry.root"));

  private static final Pattern SECRET = Pattern.compile("<p class=\"receipt\"[^>]*>([^<]+)<");

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private World world;

  @BeforeEach
  void begin() throws IOException {
    world = new World();
    world.connect(folder);
  }

  @AfterEach
  void end() {
    client.close();
    world.close();
  }

  @Test
  void number_followsWhatIsWrittenAndTakenBackElsewhere() throws Exception {
    try (Serving serving = serve()) {
      world.answersOnBluesky(0, 15);
      await(serving, 15);
      world.takesBackOnBluesky(0);
      world.deletesOnBluesky(1);
      world.leavesBluesky(2);
      await(serving, 12);
    }
  }

  @Test
  void answerSeenOnTwoInstances_countsOnce_andItsDeletionOnce() throws Exception {
    try (Serving serving = serve()) {
      world.answersOnBluesky(0, 10);
      world.answersOnMastodon(1);
      world.answersOnMastodon(2);
      await(serving, 12);
      awaitText(serving, "/api/v1/sources", "\"heard\":2", 2);
      world.deletesOnMastodon(1);
      await(serving, 11);
    }
  }

  @Test
  void codePostedElsewhere_makesOnePersonOfTwoAnswers_untilTheReceiptTakesItBack()
      throws Exception {
    try (Serving serving = serve()) {
      world.answersOnBluesky(0, 15);
      String receipt = secret(post(serving, "/answer", "lang=en"));
      await(serving, 16);
      String code = secret(post(serving, "/link", "lang=en&receipt=" + encoded(receipt)));
      world.saysOnBluesky(0, "Here I am: " + code);
      await(serving, 15);
      assertThat(post(serving, "/receipt", "lang=en&receipt=" + encoded(receipt)))
          .contains("one person with your accounts on: Bluesky");
      post(serving, "/unlink", "lang=en&receipt=" + encoded(receipt));
      await(serving, 16);
    }
  }

  @Test
  void restartInTheMiddle_losesAndDoublesNothing() throws Exception {
    try (Serving serving = serve()) {
      world.answersOnBluesky(0, 20);
      await(serving, 20);
    }
    world.answersOnBluesky(20, 40);
    world.deletesOnBluesky(3);
    try (Serving serving = serve()) {
      await(serving, 39);
    }
  }

  @Test
  void samePost_heardLive_andAgainByBackfill_countsOnce() throws Exception {
    try (Serving serving = serve()) {
      world.answersOnBluesky(0, 20);
      await(serving, 20);
    }
    world.answersOnBluesky(20, 30);
    world.bluesky.forgets();
    try (Serving serving = serve()) {
      await(serving, 30);
      awaitText(serving, "/api/v1/sources", "\"heard\":30", 1);
      await(serving, 30);
    }
  }

  @Test
  void powerCutInTheMiddle_losesAndDoublesNothing() throws Exception {
    try (Child child = Child.start(folder)) {
      world.answersOnBluesky(0, 15);
      awaitAtLeast(child.address(), 15);
      world.answersOnBluesky(15, 400);
      awaitAtLeast(child.address(), 16);
      child.kill();
    }
    world.answersOnBluesky(400, 450);
    try (Serving serving = serve()) {
      await(serving, 450);
    }
  }

  @Test
  void sourceThatFails_isTold_andStopsNoOther() throws Exception {
    try (Serving serving = serve()) {
      world.answersOnBluesky(0, 12);
      await(serving, 12);
      awaitText(serving, "/api/v1/sources", "\"BACKING_OFF\"", 1);
      awaitText(serving, "/how?lang=en", "mastodon:localhost:1 · does not answer now", 1);
      awaitText(serving, "/how?lang=en", "mastodon:localhost:1: failed:", 1);
      awaitText(
          serving, "/metrics", "rallycry_source_listening{source=\"mastodon:localhost:1\"} 0.0", 1);
      awaitText(serving, "/metrics", "rallycry_source_listening{source=\"bluesky\"} 1.0", 1);
      assertThat(sources()).contains("mastodon:localhost:1").contains("FAILING");
    }
  }

  @Test
  void sourcesOfNothing_saysThatNothingRuns() {
    var errors = new StringWriter();
    int status =
        new CommandLine(new SourcesCommand())
            .setErr(new PrintWriter(errors))
            .execute("--data", folder.toString());
    assertThat(status).isEqualTo(1);
    assertThat(errors.toString()).contains("nothing runs in");
  }

  private String sources() {
    var out = new StringWriter();
    int status =
        new CommandLine(new SourcesCommand())
            .setOut(new PrintWriter(out))
            .execute("--data", folder.toString());
    assertThat(status).isEqualTo(1);
    return out.toString();
  }

  private Serving serve() throws IOException {
    String campaign = ROOT.resolve("campaigns/demo.yaml").toString();
    URI exit = URI.create("https://example.org/weather");
    return Serving.start(folder, Optional.of(campaign), Listening.local(0), exit, false);
  }

  private void await(Serving serving, int people) throws Exception {
    awaitText(serving, "/api/v1/edition", "\"people\":" + people + ",", 1);
  }

  private void awaitAtLeast(String address, int people) throws Exception {
    for (int tries = 0; tries < 600; tries++) {
      String edition =
          get(address, "/api/v1/edition").replaceAll("(?s).*?\"people\":(\\w+).*", "$1");
      if (edition.matches("\\d+") && Integer.parseInt(edition) >= people) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("never as many as " + people);
  }

  private void awaitText(Serving serving, String path, String text, int times) throws Exception {
    String last = "";
    for (int tries = 0; tries < 600; tries++) {
      last = get(serving.address(), path);
      if (last.split(Pattern.quote(text), -1).length > times) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(
        "no " + text + " but " + last + get(serving.address(), "/api/v1/sources"));
  }

  private String post(Serving serving, String path, String form) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(serving.address() + path))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /// The words, or the code, that a page shows once.
  private static String secret(String page) {
    Matcher shown = SECRET.matcher(page);
    assertThat(shown.find()).as(page).isTrue();
    return shown.group(1);
  }

  private static String encoded(String words) {
    return words.replace(' ', '+');
  }

  private String get(String address, String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address + path)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }
}
