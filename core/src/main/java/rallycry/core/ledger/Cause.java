package rallycry.core.ledger;

/// Why a post, or an account, no longer counts. The order is part of the ledger's format, and where
/// two causes meet the first one stands.
public enum Cause {
  /// The respondent took the answer back with the receipt.
  WITHDRAWN,
  /// The author or the platform deleted the post.
  DELETED,
  /// The account left the platform.
  ACCOUNT_GONE,
  /// A later wording no longer says it. Never written: it follows from the versions.
  EDITED_AWAY,
  /// A moderator took it out, for a reason with a code of its own.
  REMOVED,
  /// Found to be the same answer as another one.
  DUPLICATE,
  /// Read again under changed rules.
  RULE_CHANGED,
  /// Set aside: the same text was sent again and again.
  SAME_TEXT,
  /// Set aside: it came faster than people answer.
  IMPOSSIBLE_PACE;

  /// Whether it only says that the post looks made by a machine. A host may put such a post back,
  /// with [Entry.PutBack].
  public boolean isSetAside() {
    return this == SAME_TEXT || this == IMPOSSIBLE_PACE;
  }
}
