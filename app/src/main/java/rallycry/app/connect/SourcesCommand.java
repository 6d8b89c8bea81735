package rallycry.app.connect;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rallycry.app.ledger.DataOption;
import rallycry.embedded.ControlSocket;
import rallycry.platforms.kit.Json;
import tools.jackson.databind.JsonNode;

/// `rallycry sources`: how the ways to other networks are doing, asked from the process that serves
/// the campaign.
@Command(description = "Show how each source is doing. Exit status 1 where one is failing.")
public final class SourcesCommand implements Callable<Integer> {

  private static final String LINE = "%-28s %-12s %-20s %9s %9s  %s%n";

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--json", description = "As /api/v1/sources has it.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional<String> told = ControlSocket.askForSources(data.folder());
    if (told.isEmpty()) {
      spec.commandLine()
          .getErr()
          .printf(
              "rallycry: nothing runs in %s. Start it: rallycry up --data %s%n",
              data.folder(), data.folder());
      return 1;
    }
    byte[] bytes = told.get().getBytes(StandardCharsets.UTF_8);
    JsonNode sources = Json.read(bytes, 0, bytes.length).path("sources");
    if (json) {
      out.println(told.get());
    } else {
      table(sources, out);
    }
    out.flush();
    return sources.valueStream().anyMatch(SourcesCommand::isFailing) ? 1 : 0;
  }

  private static void table(JsonNode sources, PrintWriter out) {
    if (sources.isEmpty()) {
      out.println("No network is connected. Connect one: rallycry connect bluesky");
      return;
    }
    out.printf(LINE, "source", "state", "last heard", "heard", "changed", "missed");
    sources.forEach(source ->
        out.printf(
            LINE,
            Json.text(source, "source"),
            isFailing(source) ? "FAILING" : Json.text(source, "state").toLowerCase(Locale.ROOT),
            source.path("lastHeard").asString("").replaceFirst("\\..*Z", "Z"),
            source.path("heard"),
            source.path("changed"),
            missed(source)));
  }

  private static String missed(JsonNode source) {
    var missed = new StringBuilder();
    source.path("failures").forEachEntry((reason, times) -> add(missed, reason, times));
    source.path("caps").forEachEntry((limit, times) -> add(missed, "limit " + limit, times));
    source.path("unreadable").forEachEntry((what, times) -> add(missed, what, times));
    if (!source.path("gaps").isEmpty()) {
      missed.append("gaps ").append(source.path("gaps").size()).append("; ");
    }
    return missed.append(told(source)).toString();
  }

  /// What the network itself says, and how fast it does.
  private static String told(JsonNode source) {
    var told = new StringBuilder();
    long complaints = source.path("complaints").asLong();
    if (complaints > 0) {
      told.append("reported to you ×").append(complaints).append("; ");
    }
    JsonNode replies = source.path("replies");
    if (replies.isObject()) {
      told.append(
          "replies %d of %d; "
              .formatted(replies.path("found").asLong(), replies.path("reported").asLong()));
    }
    JsonNode took = source.path("uncounting");
    if (took.isObject()) {
      told.append(
          "uncounted within %d s (half), %d s (99 of 100)"
              .formatted(took.path("p50").asLong(), took.path("p99").asLong()));
    }
    return told.toString();
  }

  private static void add(StringBuilder missed, String what, JsonNode times) {
    missed.append(what).append(" ×").append(times.asLong()).append("; ");
  }

  private static boolean isFailing(JsonNode source) {
    return Json.text(source, "state").equals("BACKING_OFF");
  }
}
