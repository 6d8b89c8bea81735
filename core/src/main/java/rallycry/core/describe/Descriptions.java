package rallycry.core.describe;

import java.util.Optional;
import java.util.function.Consumer;
import rallycry.core.ledger.Key;

/// Keeps how people describe themselves, beside their answers. Whatever changes it is durable when
/// it returns, and may be called by any number of threads.
///
/// Every method throws [LedgerException][rallycry.core.ledger.LedgerException] where nothing can be
/// kept or read.
public interface Descriptions {

  /// Keeps a description in place of the one before, of which no byte is left. An empty one leaves
  /// nothing.
  void keep(Key answer, Description description);

  /// What an answer's author said of themselves.
  Optional<Description> description(Key answer);

  /// Every answer whose author is described.
  void described(Consumer<Key> reader);

  /// A copy of the counts, exact as of now.
  Census census();
}
