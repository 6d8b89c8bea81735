package rallycry.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;

/// Says in our words what the file system refused.
final class Failures {

  private Failures() {}

  /// @param what was to be done, as a verb with its object: `write the key`
  static LedgerException of(String what, Path file, IOException cause) {
    String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (said.contains("no space left") || said.contains("quota exceeded")) {
      return failure(Code.DISK_FULL, what, file, "the disk is full. Make room", cause);
    }
    if (cause instanceof AccessDeniedException
        || said.contains("read-only")
        || said.contains("not permitted")) {
      return failure(
          Code.READ_ONLY, what, file, "this user may not. Make the folder writable", cause);
    }
    return failure(Code.IO, what, file, "the operating system said " + cause, cause);
  }

  private static LedgerException failure(
      Code code, String what, Path file, String why, IOException cause) {
    return new LedgerException(code, "cannot %s %s: %s.".formatted(what, file, why), cause);
  }
}
