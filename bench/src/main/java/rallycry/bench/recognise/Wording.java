package rallycry.bench.recognise;

import java.util.Locale;
import rallycry.core.post.Post;

/// What a post says, whatever its case, spaces and links: posts of one wording are never parted
/// between those that are learnt from and those that judge.
///
/// @param text in lower case
record Wording(String text) {

  /// Into so many parts all wordings fall, always the same way.
  static final int PARTS = 5;

  static Wording of(Post post) {
    return new Wording(
        post.text().toLowerCase(Locale.ROOT).replaceAll("https?://\\S+|\\s+", " ").strip());
  }

  int part() {
    return Math.floorMod(text.hashCode() * 31, PARTS);
  }
}
