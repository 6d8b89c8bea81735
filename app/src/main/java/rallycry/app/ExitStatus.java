package rallycry.app;

import java.io.IOException;
import picocli.CommandLine.ExitCode;
import rallycry.app.campaign.CampaignException;
import rallycry.app.settings.SettingsException;
import rallycry.core.ledger.LedgerException;
import rallycry.platforms.archive.ArchiveException;

/// What a command says by its exit status; above 2 as BSD's `sysexits.h` numbers it.
/// `docs/operate.md` has the table.
final class ExitStatus {

  static final int DAMAGED = 65;
  static final int NO_INPUT = 66;
  static final int OUR_MISTAKE = 70;
  static final int CANNOT_WRITE = 73;
  static final int INPUT_OUTPUT = 74;
  static final int IN_USE = 75;
  static final int WRONG_KEY = 77;
  static final int CONFIGURATION = 78;

  private ExitStatus() {}

  static int of(Exception failure) {
    return switch (failure) {
      case LedgerException ledger -> of(ledger.code());
      case ArchiveException _ -> NO_INPUT;
      case CampaignException _, SettingsException _ -> CONFIGURATION;
      case IllegalArgumentException _ -> ExitCode.USAGE;
      case IOException _ -> INPUT_OUTPUT;
      default -> OUR_MISTAKE;
    };
  }

  private static int of(LedgerException.Code code) {
    return switch (code) {
      case DAMAGED, NEWER_FORMAT -> DAMAGED;
      case READ_ONLY -> CANNOT_WRITE;
      case DISK_FULL, IO -> INPUT_OUTPUT;
      case IN_USE -> IN_USE;
      case WRONG_KEY -> WRONG_KEY;
    };
  }
}
