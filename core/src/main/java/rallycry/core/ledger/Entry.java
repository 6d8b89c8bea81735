package rallycry.core.ledger;

import rallycry.core.post.Platform;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;

/// One line of the ledger.
public sealed interface Entry {

  Platform platform();

  /// Minutes since 1970-01-01T00:00Z.
  int minute();

  /// A post was read.
  ///
  /// @param minute when the post was first written
  /// @param version 0 for its first wording, else the second of the edit since 1970, unsigned; the
  ///   highest stands
  record Answered(
      Key post,
      Key account,
      Platform platform,
      int minute,
      int version,
      Outcome outcome,
      Settings settings,
      Language language)
      implements Entry {}

  /// A post no longer stands, whether or not we have seen it yet.
  record PostRetracted(Key post, Platform platform, int minute, Cause cause) implements Entry {}

  /// Nothing that the account wrote up to and including `minute` stands.
  record AccountGone(Key account, Platform platform, int minute) implements Entry {}

  /// A host found that a person stands behind a post. From now on nothing sets it aside, whatever
  /// was or will be said of that; every other cause still takes it away.
  record PutBack(Key post, Platform platform, int minute) implements Entry {}

  /// Whoever holds the receipt of an answer on our own page showed that an account elsewhere is
  /// theirs too: from now on both are one person. So they are where an account that is known became
  /// another one, and both of them say so.
  ///
  /// @param account elsewhere
  /// @param answer the account behind the answer on our page; or the one that was before
  /// @param platform of the account elsewhere
  /// @param minute when it was shown
  record AccountLinked(Key account, Key answer, Platform platform, int minute) implements Entry {}

  /// Whoever holds the receipt took back every link that they showed up to and including `minute`.
  record LinksTakenBack(Key answer, int minute) implements Entry {
    @Override
    public Platform platform() {
      return Platform.WEB;
    }
  }
}
