package rallycry.server.page;

import java.util.Optional;
import rallycry.core.recognise.Settings;
import rallycry.core.story.Kept;
import rallycry.core.story.Readers;

/// The form in which something is told, with what was told before.
///
/// @param readers who may read it; empty for nobody
record TellView(String receipt, String text, Settings settings, Optional<Readers> readers) {

  /// Nothing was told yet.
  static TellView fresh(String receipt) {
    return new TellView(receipt, "", Settings.NONE, Optional.empty());
  }

  /// To be changed by its author.
  static TellView of(ReceiptCheckView.Counts answer) {
    Optional<Kept.Text> text =
        answer.kept().filter(Kept.Text.class::isInstance).map(Kept.Text.class::cast);
    return new TellView(
        answer.words(),
        text.map(kept -> kept.told().text()).orElse(""),
        answer.settings(),
        text.map(kept -> kept.told().readers()));
  }
}
