package rallycry.app.connect;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Asks a person for what a network needs, one thing after the other.
final class Questions {

  private final BufferedReader typed;
  private final PrintWriter out;

  Questions(InputStream typed, PrintWriter out) {
    this.typed = new BufferedReader(new InputStreamReader(typed, StandardCharsets.UTF_8));
    this.out = out;
  }

  /// Asks for each in turn; an empty line leaves it as it is.
  Section ask(Section before) throws IOException {
    Section now = before;
    for (Field field : before.network().fields()) {
      if (field.asked()) {
        String answer = answer(field, before).strip();
        now = answer.isEmpty() ? now : now.with(field, field.split(answer));
      }
    }
    return now;
  }

  /// A secret is not shown while it is typed at a terminal.
  @SuppressWarnings("BadInstanceof") // some platforms have no console, whatever the linter thinks
  private String answer(Field field, Section before) throws IOException {
    out.println(field.meaning());
    String prompt = "  %s [%s]: ".formatted(field.name(), known(field, before));
    if (field.isSecret() && System.console() instanceof Console console && console.isTerminal()) {
      out.flush();
      char[] hidden = console.readPassword("%s", prompt);
      return hidden == null ? "" : new String(hidden);
    }
    out.print(prompt);
    out.flush();
    String line = typed.readLine();
    return line == null ? "" : line;
  }

  private static String known(Field field, Section before) {
    return field.isSecret()
        ? before.secret(field.name()).map(_ -> "as it is").orElse("none")
        : String.join(",", before.values().getOrDefault(field.name(), List.of()));
  }
}
