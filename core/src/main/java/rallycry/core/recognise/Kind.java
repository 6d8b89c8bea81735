package rallycry.core.recognise;

/// What an answer is. Definitions: `docs/recognition.md`, after which the labels were given.
public enum Kind {
  /// It happened to the author, said in the two words or their equal, without an account of it.
  ME_TOO,
  /// The author tells something of what happened to them.
  STORY,
  /// Belief, comfort, thanks or a pledge, without a disclosure of one's own.
  SUPPORT,
  /// Mockery, denial, blame or attack.
  HOSTILE,
  /// News, commentary, everything else.
  MENTION;

  /// Whether a post of this kind makes its author count.
  public boolean isDisclosure() {
    return this == ME_TOO || this == STORY;
  }
}
