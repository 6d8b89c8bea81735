package rallycry.core.story;

import java.util.List;
import rallycry.core.recognise.Language;

/// One page of what everyone may read, newest first.
///
/// @param page from 1
/// @param pages 0 if nothing is published
/// @param languages in which anything of this purpose is published
public record WallPage(List<Told> texts, int page, int pages, List<Language> languages) {

  public WallPage {
    texts = List.copyOf(texts);
    languages = List.copyOf(languages);
  }
}
