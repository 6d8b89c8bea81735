package rallycry.core.story;

import rallycry.core.ledger.Key;

/// What is kept of what an answer told.
public sealed interface Kept {

  /// Names this wording of it: telling again gives another number, and none is given twice.
  long number();

  /// The answer it belongs to.
  Key answer();

  /// A text.
  record Text(long number, Key answer, Told told, Review review) implements Kept {}

  /// A moderator destroyed the text; its author is told why.
  record Removed(long number, Key answer, Decision.Remove why) implements Kept {}
}
