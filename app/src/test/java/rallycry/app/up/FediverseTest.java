package rallycry.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rallycry.app.connect.ConnectCommand;
import rallycry.server.http.Listening;
import rallycry.server.page.Reach;
import rallycry.testkit.collect.SimulatedMastodon;

/// The whole way, from a signed delivery to the number on the page.
class FediverseTest {

  private static final Path ROOT = Path.of(System.getProperty("rallycry.root"));

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void answersFromTheFediverse_areCounted_untilTheyAreTakenBack() throws Exception {
    int port = freePort();
    try (var elsewhere = new Fediverse();
        Serving serving = serve(port, "")) {
      String root = "http://127.0.0.1:" + port;
      for (int account = 0; account < 12; account++) {
        assertThat(elsewhere.answers(account, root)).isEqualTo(202);
      }
      await(serving, 12);
      assertThat(elsewhere.deletes(3, root)).isEqualTo(202);
      await(serving, 11);
      assertThat(get(root + "/calls/demo", "application/activity+json").body())
          .contains("\"type\":\"Note\"");
      assertThat(get(root + "/", "text/html").body()).contains("<html");
    }
  }

  @Test
  void sameAnswer_deliveredToTheInbox_andSeenOnATimeline_countsOnce_andItsDeletionOnce()
      throws Exception {
    int port = freePort();
    String root = "http://127.0.0.1:" + port;
    try (var elsewhere = new Fediverse();
        var mastodon = SimulatedMastodon.start();
        Serving serving = serve(port, mastodon)) {
      Map<Integer, Long> ids = new HashMap<>();
      for (int account = 0; account < 14; account++) {
        if (account % 2 == 0) {
          elsewhere.answers(account, root);
        }
        ids.put(account, mastodon.posts(elsewhere.asMastodonShows(account)));
        if (account % 2 == 1) {
          elsewhere.answers(account, root);
        }
      }
      awaitText(root + "/api/v1/sources", "\"heard\":14,", 2);
      await(serving, 14);
      elsewhere.deletes(3, root);
      mastodon.deletes(ids.getOrDefault(3, 0L));
      mastodon.deletes(ids.getOrDefault(4, 0L));
      awaitText(root + "/api/v1/sources", "\"heard\":16,", 1);
      await(serving, 12);
    }
  }

  @Test
  void accountThatMoved_isOnePersonWithTheOldOne_onlyIfBothSaySo() throws Exception {
    int port = freePort();
    String root = "http://127.0.0.1:" + port;
    try (var elsewhere = new Fediverse();
        Serving serving = serve(port, "")) {
      elsewhere.saysWhatItWas(20, 0);
      elsewhere.saysWhereItWent(0, 20);
      elsewhere.saysWhatItWas(21, 1);
      for (int account = 0; account < 12; account++) {
        elsewhere.answers(account, root);
      }
      await(serving, 12);
      elsewhere.answers(20, root);
      elsewhere.answers(21, root);
      await(serving, 13);
      elsewhere.deletes(0, root);
      elsewhere.deletes(1, root);
      await(serving, 12);
    }
  }

  @Test
  void hostWhoLeaves_tellsFollowers_thatTheAccountIsNoMore() throws Exception {
    int port = freePort();
    String root = "http://127.0.0.1:" + port;
    try (var elsewhere = new Fediverse()) {
      try (Serving _ = serve(port, "")) {
        assertThat(elsewhere.follows(1, root)).isEqualTo(202);
        elsewhere.awaitLetter("\"Accept\"");
      }
      try (Serving _ = serve(port, "", "leaving: yes, ")) {
        elsewhere.awaitLetter("\"type\":\"Delete\"");
      }
    }
  }

  @Test
  void connect_looksAtEachDoor_atTheAddressThatOthersUse() throws Exception {
    int port = freePort();
    String root = "http://127.0.0.1:" + port;
    var out = new StringWriter();
    try (Serving _ = serve(port, "")) {
      new CommandLine(new ConnectCommand())
          .setOut(new PrintWriter(out))
          .execute("--check", "--data", folder.toString(), "--public-url", root);
    }
    assertThat(out.toString().lines())
        .contains(
            "well     the handle @demo at " + root,
            "well     the webhook at " + root,
            "MISSING  no token")
        .noneMatch(line -> line.startsWith("MISSING  the"));
  }

  private Serving serve(int port, SimulatedMastodon mastodon) throws Exception {
    return serve(
        port, "mastodon: {instances: \"%s\", hashtags: metoo}\n".formatted(mastodon.address()));
  }

  private Serving serve(int port, String more) throws Exception {
    return serve(port, more, "");
  }

  private Serving serve(int port, String more, String fediverse) throws Exception {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("sources.yaml"),
        "fediverse: {"
            + fediverse
            + "handle: demo}\nx: {}\nfacebook: {calls: 1_2}\nthreads: {calls: 3}\n"
            + more);
    Path secrets = folder.resolve("secrets.yaml");
    Files.writeString(
        secrets,
        """
        mastodon: {token: a-token}
        x: {consumer-secret: words}
        facebook: {app-secret: words, verify-token: chosen}
        threads: {app-secret: words, verify-token: chosen}
        """);
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
    return Serving.start(
        folder,
        Optional.of(ROOT.resolve("campaigns/demo.yaml").toString()),
        Listening.local(port),
        new Reach(Optional.of(URI.create("http://127.0.0.1:" + port)), List.of()),
        URI.create("https://example.org/weather"),
        false);
  }

  private void await(Serving serving, int people) throws Exception {
    awaitText(serving.address() + "/api/v1/edition", "\"people\":" + people + ",", 1);
  }

  private void awaitText(String address, String text, int times) throws Exception {
    String said = "";
    for (int tries = 0; tries < 600 && said.split(text, -1).length <= times; tries++) {
      Thread.sleep(100);
      said = get(address, "application/json").body();
    }
    assertThat(said.split(text, -1)).as(said).hasSizeGreaterThan(times);
  }

  private HttpResponse<String> get(String address, String accept) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).header("accept", accept).build();
    return client.send(request, BodyHandlers.ofString());
  }

  /// Known before the server begins: its own address is part of what it says.
  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
