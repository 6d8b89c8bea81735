package rallycry.app.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rallycry.app.campaign.CampaignFolder;
import rallycry.app.campaign.Nearest;
import rallycry.app.ledger.DataOption;

/// `rallycry connect`: walks through what a network needs, looks whether it works, and writes it
/// down.
@Command(
    description = "Connect a network: say what it needs, look whether it works, write it down.",
    footer = "docs/sources.md tells what each network lets us hear.")
public final class ConnectCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      index = "0",
      paramLabel = "NETWORK",
      description = "fediverse, bluesky, mastodon, x, facebook, instagram or threads.")
  private Optional<String> network = Optional.empty();

  @Parameters(
      arity = "0..*",
      index = "1..*",
      paramLabel = "NAME=VALUE",
      description =
          "What it needs, instead of being asked; several values set apart by commas. A secret is"
              + " given by the name of a file that holds it: token=@FILE")
  private List<String> given = List.of();

  @Option(
      names = "--check",
      description =
          "Only look whether what is written down works; of all networks if none is named.")
  private boolean check;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "Where others reach this server, to look whether it can be reached.")
  private Optional<URI> publicUrl = Optional.empty();

  @Mixin private DataOption data = new DataOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InputStream typed;

  public ConnectCommand() {
    this(System.in);
  }

  /// @param typed what a person answers
  ConnectCommand(InputStream typed) {
    this.typed = typed;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = new ConnectionsFolder(data.folder());
    if (check) {
      return checkAll(folder);
    }
    Network wanted = network.map(this::known).orElseThrow(() -> none("Name a network"));
    Section before = folder.read(wanted).orElse(Section.empty(wanted));
    out().println(Promises.of(wanted));
    Section now = given.isEmpty() ? new Questions(typed, out()).ask(before) : given(before);
    folder.write(now);
    out()
        .printf(
            "Written to %s%s. It is taken up when the server starts again.%n",
            folder.open(), now.secrets().isEmpty() ? "" : " and " + folder.secret());
    return show(now);
  }

  private int checkAll(ConnectionsFolder folder) throws IOException, InterruptedException {
    Optional<Network> wanted = network.map(this::known);
    int status = 0;
    for (Section section : folder.read()) {
      if (wanted.isEmpty() || wanted.get() == section.network()) {
        out().println(section.network().word());
        status = Math.max(status, show(section));
      }
    }
    return status;
  }

  private int show(Section section) throws InterruptedException {
    var campaign = new CampaignFolder(data.folder()).read();
    List<Check> checks = Checks.of(section, campaign, publicUrl, InstantSource.system());
    checks.forEach(out()::println);
    out().flush();
    return checks.stream().allMatch(Check::isWell) ? 0 : 1;
  }

  private Section given(Section before) throws IOException {
    Section now = before;
    for (String pair : given) {
      String[] parts = pair.split("=", 2);
      String name = parts[0];
      Field field = before.network().field(name).orElseThrow(() -> unknown(before.network(), name));
      if (parts.length < 2) {
        throw new IllegalArgumentException("%s has no value. Give %s=VALUE".formatted(name, name));
      }
      now = now.with(field, values(field, parts[1]));
    }
    return now;
  }

  /// Who lists processes sees what they were given: a secret comes by a file.
  private static List<String> values(Field field, String value) throws IOException {
    if (!field.isSecret()) {
      return field.split(value);
    }
    if (value.isEmpty()) {
      return List.of();
    }
    if (!value.startsWith("@")) {
      throw new IllegalArgumentException(
          "others on this machine see what a command is given. Write %s to a file, and give %s=@FILE"
              .formatted(field.name(), field.name()));
    }
    return List.of(Files.readString(Path.of(value.substring(1))).strip());
  }

  private Network known(String word) {
    return Network.of(word)
        .orElseThrow(() ->
            none(
                "There is no network \"%s\"; did you mean %s?"
                    .formatted(word, Nearest.to(word, Network.words()))));
  }

  private static IllegalArgumentException unknown(Network network, String name) {
    var names = network.names(false);
    names.addAll(network.names(true));
    return new IllegalArgumentException(
        "%s has no \"%s\"; did you mean %s?"
            .formatted(network.word(), name, Nearest.to(name, names)));
  }

  private static IllegalArgumentException none(String message) {
    return new IllegalArgumentException(message + " Known are: " + Network.words());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
