package rallycry.app.campaign;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rallycry.app.ledger.DataOption;

/// `rallycry campaign close`: takes no more answers. The page stays, and who answered can still
/// take it back.
@Command(
    name = "close",
    description = "Take no more answers. The page stays, and answers can still be withdrawn.")
final class CloseCommand implements Callable<Integer> {

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--reopen", description = "Take answers again.")
  private boolean reopen;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    var folder = new CampaignFolder(data.folder());
    String title = folder.read().title();
    if (reopen) {
      folder.reopen();
    } else {
      folder.close(Instant.now());
    }
    spec.commandLine()
        .getOut()
        .printf(reopen ? "“%s” takes answers again.%n" : "“%s” is closed.%n", title);
    return 0;
  }
}
