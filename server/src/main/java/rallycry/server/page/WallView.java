package rallycry.server.page;

import java.util.List;
import rallycry.core.campaign.Setting;
import rallycry.core.recognise.Language;

/// One page of the stories whose authors wished that everyone may read them.
///
/// @param read whether the reader has passed the warning; before that, `stories` is not shown
/// @param page from 1
/// @param pages 0 if no story is published
public record WallView(boolean read, List<Story> stories, int page, int pages) {

  /// A published story.
  ///
  /// @param text as its author wrote it, with line breaks
  public record Story(String text, Language language, List<Setting> settings) {
    public Story {
      settings = List.copyOf(settings);
    }
  }

  public WallView {
    stories = List.copyOf(stories);
  }
}
