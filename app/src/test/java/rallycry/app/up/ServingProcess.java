package rallycry.app.up;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `rallycry` as its user runs it: processes of their own, told by signals.
final class ServingProcess implements AutoCloseable {

  private final Process process;
  private final Path log;
  private final BufferedReader said;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServingProcess(Process process, Path log) throws IOException {
    this.process = process;
    this.log = log;
    said = process.inputReader();
    String first = said.readLine();
    if (first == null) {
      throw new IOException("it did not start: " + Files.readString(log));
    }
    address = URI.create(first.replaceFirst(".* is at ", ""));
  }

  /// Runs `up` on a free port, with a log beside the folder.
  static ServingProcess up(Path data, String... options) throws IOException {
    Path log = data.resolveSibling(data.getFileName() + ".log");
    List<String> arguments =
        new ArrayList<>(
            List.of("up", "--data", data.toString(), "--http-port", "0", "--no-limits"));
    arguments.addAll(List.of(options));
    Process process = Program.with(arguments).redirectError(log.toFile()).start();
    return new ServingProcess(process, log);
  }

  /// Runs another command to its end.
  ///
  /// @return its exit status
  static int run(Path output, String... arguments) throws IOException, InterruptedException {
    return Program.with(List.of(arguments))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start()
        .waitFor();
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address.resolve(path));
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String form, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }

  int port() {
    return address.getPort();
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  /// Asks it to end, as a service manager does.
  void terminate() {
    process.destroy();
  }

  int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() throws IOException {
    client.close();
    process.destroyForcibly().onExit().join();
    said.close();
  }
}
