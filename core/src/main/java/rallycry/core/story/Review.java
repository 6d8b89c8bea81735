package rallycry.core.story;

/// Where a text stands that is kept. The order is part of what is stored.
public enum Review {
  /// No moderator has read it yet.
  AWAITING,
  /// Everyone may read it.
  PUBLISHED,
  /// Read, and kept for moderators.
  FOR_MODERATORS
}
