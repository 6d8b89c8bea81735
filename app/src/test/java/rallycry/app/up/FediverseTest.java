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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rallycry.app.connect.ConnectCommand;
import rallycry.server.http.Listening;
import rallycry.server.page.Reach;

/// The whole way, from a signed delivery to the number on the page.
class FediverseTest {

  private static final Path ROOT = Path.of(System.getProperty("rallycry.root"));

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void answersFromTheFediverse_areCounted_untilTheyAreTakenBack() throws Exception {
    int port = freePort();
    try (var elsewhere = new Fediverse();
        Serving serving = serve(port)) {
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
  void connect_looksAtEachDoor_atTheAddressThatOthersUse() throws Exception {
    int port = freePort();
    String root = "http://127.0.0.1:" + port;
    var out = new StringWriter();
    try (Serving _ = serve(port)) {
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

  private Serving serve(int port) throws Exception {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("sources.yaml"),
        "fediverse: {handle: demo}\nx: {}\nfacebook: {calls: 1_2}\nthreads: {calls: 3}\n");
    Path secrets = folder.resolve("secrets.yaml");
    Files.writeString(
        secrets,
        """
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
    String edition = "";
    for (int tries = 0; tries < 600 && !edition.contains("\"people\":" + people + ","); tries++) {
      Thread.sleep(100);
      edition = get(serving.address() + "/api/v1/edition", "application/json").body();
    }
    assertThat(edition).contains("\"people\":" + people + ",");
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
