package rallycry.core.ledger;

import rallycry.core.recognise.Kind;
import rallycry.core.recognise.Reading;

/// A [Reading] as the ledger keeps it: what it was, without how sure we were.
///
/// The order is part of the ledger's format; new ones go to the end.
public enum Outcome {
  ME_TOO,
  STORY,
  SUPPORT,
  HOSTILE,
  MENTION,
  /// Someone else's post, repeated: not a statement of the one who repeats it.
  REPOST,
  NO_WORDS,
  FALSE_FRIEND,
  UNSURE,
  UNREAD_LANGUAGE;

  public static Outcome of(Reading reading) {
    return switch (reading) {
      case Reading.Counts counts -> of(counts.kind());
      case Reading.NotOurs no ->
          switch (no.reason()) {
            case NO_WORDS -> NO_WORDS;
            case FALSE_FRIEND -> FALSE_FRIEND;
            case REPOST -> REPOST;
          };
      case Reading.NeedsReview review ->
          switch (review.reason()) {
            case UNSURE -> UNSURE;
            case UNREAD_LANGUAGE -> UNREAD_LANGUAGE;
          };
    };
  }

  public static Outcome of(Kind kind) {
    return switch (kind) {
      case ME_TOO -> ME_TOO;
      case STORY -> STORY;
      case SUPPORT -> SUPPORT;
      case HOSTILE -> HOSTILE;
      case MENTION -> MENTION;
    };
  }

  /// Whether a post of this outcome makes its author count.
  public boolean isDisclosure() {
    return this == ME_TOO || this == STORY;
  }

  /// Whether a person still has to read the post.
  public boolean isUndecided() {
    return this == UNSURE || this == UNREAD_LANGUAGE;
  }
}
