package rallycry.platforms.archive;

import java.io.EOFException;
import java.io.IOException;
import rallycry.platforms.kit.Fault.Reason;

/// Tells what is wrong with a packed file from how its unpacking failed.
final class Damage {

  private Damage() {}

  static Reason of(IOException failure) {
    if (failure instanceof Expansion.TooLarge) {
      return Reason.TOO_LARGE;
    }
    String message = String.valueOf(failure.getMessage());
    boolean cut =
        failure instanceof EOFException || message.matches("(?i).*(trunc|unexpected e).*");
    return cut ? Reason.TRUNCATED : Reason.DAMAGED;
  }
}
