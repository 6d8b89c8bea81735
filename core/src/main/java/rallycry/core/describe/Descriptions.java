package rallycry.core.describe;

import java.util.Optional;
import rallycry.core.ledger.Key;

/// Keeps how people describe themselves, beside their answers. Whatever changes it is durable when
/// it returns, and may be called by any number of threads.
///
/// Every method throws [LedgerException][rallycry.core.ledger.LedgerException] where nothing can be
/// kept or read.
public interface Descriptions {

  /// Keeps a description in place of the one before; an empty one leaves nothing.
  void keep(Key answer, Description description);

  /// What an answer's author said of themselves.
  Optional<Description> description(Key answer);

  /// A copy of the counts, exact as of now. Destroying an answer's
  /// [story][rallycry.core.story.Stories#destroy] takes its author out of them.
  Census census();
}
