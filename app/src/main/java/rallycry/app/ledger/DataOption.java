package rallycry.app.ledger;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// `--data`, as every command about a ledger takes it.
public final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:RALLYCRY_DATA:-data}",
      description = "The folder of the campaign. Default: $RALLYCRY_DATA, or data.")
  private Path folder = Path.of("data");

  public Path folder() {
    return folder;
  }
}
