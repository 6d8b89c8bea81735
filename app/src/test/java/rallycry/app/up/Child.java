package rallycry.app.up;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `rallycry up` in a process of its own, that can be killed as a power cut would.
final class Child implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("is at (http://\\S+)");

  private final Process process;
  private final String address;

  private Child(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  static Child start(Path folder, String... options) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("up", "--data", folder.toString(), "--port", "0"));
    arguments.addAll(List.of(options));
    Process process =
        Program.with(arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return new Child(process, address.group(1));
      }
    }
    throw new AssertionError("it ended before it served");
  }

  String address() {
    return address;
  }

  /// Without a word; it is gone when this returns.
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
