package rallycry.app.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rallycry.app.ledger.DataOption;

/// `rallycry campaign edit`: changes the campaign of a data folder. Only what can be understood
/// takes the place of what was there.
@Command(
    name = "edit",
    description = "Change the campaign, in $VISUAL or $EDITOR; checked before it is taken up.")
final class EditCommand implements Callable<Integer> {

  @Mixin private DataOption data = new DataOption();

  @ArgGroup private @Nullable Change change;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Without an editor: one of the two.
  private static final class Change {

    @Option(
        names = "--set",
        paramLabel = "KEY=VALUE",
        description =
            "Change one value, such as title=\"Me too\", thresholds.review=0.4 or"
                + " phrases.en=\"[me too, us too]\". May be given several times.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--from", paramLabel = "FILE", description = "Take the whole text of a file.")
    private @Nullable Path from;

    String applied(String text) throws IOException {
      String changed = from == null ? text : Files.readString(from);
      for (var one : set.entrySet()) {
        changed = YamlEdit.set(changed, one.getKey(), one.getValue());
      }
      return changed;
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = new CampaignFolder(data.folder());
    folder.read();
    String before = Files.readString(folder.file());
    if (change != null) {
      return take(folder, before, change.applied(before));
    }
    Path draft = Files.createTempFile("rallycry-", ".yaml");
    Files.writeString(draft, before);
    Editor.open(draft);
    try {
      int status = take(folder, before, Files.readString(draft));
      Files.delete(draft);
      return status;
    } catch (CampaignException mistakes) {
      throw mistakes.keptIn(draft, folder.folder());
    }
  }

  private int take(CampaignFolder folder, String before, String after) throws IOException {
    boolean changed = !after.equals(before);
    if (changed) {
      folder.replace(after);
    }
    spec.commandLine()
        .getOut()
        .println(changed ? "Changed. A page that is served follows by itself." : "Unchanged.");
    return 0;
  }

  /// The editor of whoever sits at the terminal.
  private static final class Editor {

    static void open(Path file) throws IOException, InterruptedException {
      String editor =
          Optional.ofNullable(System.getenv("VISUAL"))
              .or(() -> Optional.ofNullable(System.getenv("EDITOR")))
              .orElse("vi");
      // By the shell, since such a variable may hold options; the file is an argument, not text.
      int status =
          new ProcessBuilder("sh", "-c", editor + " \"$1\"", "sh", file.toString())
              .inheritIO()
              .start()
              .waitFor();
      if (status != 0) {
        throw new IllegalArgumentException(
            "%s ended with %d, and nothing was changed. Set EDITOR, or use --set."
                .formatted(editor, status));
      }
    }
  }
}
