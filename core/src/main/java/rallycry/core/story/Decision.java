package rallycry.core.story;

/// What a moderator decides about a text.
public sealed interface Decision {

  /// Everyone may read it, as its author wished.
  record Publish() implements Decision {}

  /// It stays, and only moderators read it.
  record KeepBack() implements Decision {}

  /// It is destroyed.
  ///
  /// @param words for its author, in the moderator's own words; may be empty, except where the
  ///   reason is `OTHER`
  record Remove(Reason reason, String words) implements Decision {

    /// Characters that the words may have.
    public static final int LONGEST = 500;

    /// @throws IllegalArgumentException if words are missing or too long
    public Remove {
      if (reason == Reason.OTHER && words.isBlank()) {
        throw new IllegalArgumentException("the reason \"other\" needs words for the author");
      }
      if (Told.length(words) > LONGEST) {
        throw new IllegalArgumentException(
            "the words for the author are longer than %d characters".formatted(LONGEST));
      }
    }
  }

  /// Whether its author's wish allows it.
  default boolean allowedFor(Told told) {
    return !(this instanceof Publish) || told.readers() == Readers.EVERYONE;
  }
}
