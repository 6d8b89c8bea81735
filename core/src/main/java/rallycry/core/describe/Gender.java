package rallycry.core.describe;

/// A gender as somebody names their own. Source of the list: K. Spiel, O. Haimson, D. Lottridge,
/// "How to do better with gender on surveys", interactions 26(4), 2019. The order is part of what
/// is stored.
public enum Gender {
  WOMAN,
  MAN,
  NON_BINARY,
  /// In words of one's own, which are never published.
  OWN_WORDS
}
