package rallycry.core.story;

/// Whom an author lets read a text. A text that nobody may read is not kept. The order is part of
/// what is stored.
public enum Readers {
  /// The moderators of the call.
  MODERATORS,
  /// Everyone, once a moderator has read it.
  EVERYONE
}
