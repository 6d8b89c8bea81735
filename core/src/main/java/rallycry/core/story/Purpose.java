package rallycry.core.story;

/// What a text is for. The order is part of what is stored.
public enum Purpose {
  /// Tells of what happened to its author.
  STORY,
  /// Speaks to those who answered.
  SUPPORT
}
