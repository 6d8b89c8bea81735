package rallycry.server.page;

import java.util.Optional;
import rallycry.core.recognise.Language;
import rallycry.core.story.Purpose;
import rallycry.core.story.WallPage;

/// One page of the texts whose authors wished that everyone may read them.
///
/// @param read whether the reader has passed the warning; before that, no text is shown
/// @param language if only that is shown
public record WallView(boolean read, Purpose purpose, Optional<Language> language, WallPage shown) {

  /// Texts on a page.
  public static final int SIZE = 20;

  /// Where another page of the same texts is.
  String address(int page) {
    return address(language) + "&page=" + page;
  }

  /// Where the same texts are in one language, or in all.
  String address(Optional<Language> of) {
    String wall = purpose == Purpose.SUPPORT ? "/wall?of=support" : "/wall?read=yes";
    return wall + of.map(one -> "&in=" + one.tag()).orElse("");
  }

  /// Whether a warning stands before it: messages of support need none.
  boolean warned() {
    return purpose == Purpose.STORY;
  }
}
