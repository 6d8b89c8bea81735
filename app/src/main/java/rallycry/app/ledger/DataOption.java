package rallycry.app.ledger;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// `--data`, as every command about a ledger takes it.
public final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The folder of the ledger. Default: ${DEFAULT-VALUE}")
  private Path folder = Path.of("data");

  public Path folder() {
    return folder;
  }
}
