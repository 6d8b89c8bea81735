package rallycry.core.publish;

import java.util.Map;
import java.util.OptionalLong;
import rallycry.core.post.Platform;

/// What stands behind each part of the number. Empty where hidden.
///
/// @param page people of whom we know one press on our own page: no account stands behind it
/// @param accounts people of whom we know a post in public, under an account of a platform
public record Evidence(OptionalLong page, OptionalLong accounts) {

  static Evidence of(Edition edition) {
    Map<Platform, OptionalLong> platforms = edition.platforms();
    if (platforms.isEmpty() || edition.people().isEmpty()) {
      return new Evidence(OptionalLong.empty(), OptionalLong.empty());
    }
    OptionalLong page = platforms.getOrDefault(Platform.WEB, OptionalLong.of(0));
    // Where the page's part is shown, taking it from the total tells the rest anyway.
    OptionalLong rest =
        page.isPresent()
            ? OptionalLong.of(edition.people().getAsLong() - page.getAsLong())
            : OptionalLong.empty();
    return new Evidence(page, rest);
  }
}
