package rallycry.app.connect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/// A host who connects networks to the demonstration's campaign, and what they read.
final class Connecting {

  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  private Connecting(Path folder) {
    this.folder = folder;
  }

  static Connecting in(Path folder) throws IOException {
    Path root = Path.of(System.getProperty("rallycry.root"));
    Files.copy(root.resolve("campaigns/demo.yaml"), folder.resolve("campaign.yaml"));
    return new Connecting(folder);
  }

  /// @return the exit status
  int connects(String... arguments) {
    return types("", arguments);
  }

  /// The same, with answers to the questions.
  int types(String answers, String... arguments) {
    var all = new ArrayList<>(List.of("--data", folder.toString()));
    all.addAll(List.of(arguments));
    return new CommandLine(new ConnectCommand(new ByteArrayInputStream(answers.getBytes(UTF_8))))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(errors))
        .setExecutionExceptionHandler((failure, command, _) -> {
          command.getErr().println(failure.getMessage());
          return 2;
        })
        .execute(all.toArray(String[]::new));
  }

  /// Puts a secret where the command line can be told of it.
  ///
  /// @return `@FILE`
  String file(String secret) throws IOException {
    return "@" + Files.writeString(folder.resolve(secret + ".txt"), secret + "\n");
  }

  String out() {
    return out.toString();
  }

  String errors() {
    return errors.toString();
  }

  String said() {
    return out + "" + errors;
  }
}
