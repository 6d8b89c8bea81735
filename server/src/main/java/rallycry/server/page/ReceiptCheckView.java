package rallycry.server.page;

import java.util.List;
import java.util.Optional;
import rallycry.core.post.Platform;
import rallycry.core.recognise.Settings;
import rallycry.core.story.Kept;

/// What somebody who typed seven words is told.
public sealed interface ReceiptCheckView {

  /// Nothing was typed yet.
  record Ask() implements ReceiptCheckView {}

  /// These words belong to no answer.
  record Unknown() implements ReceiptCheckView {}

  /// The answer is in the number.
  ///
  /// @param words the receipt, so that the forms below can send it again
  /// @param kept what is kept of what it told
  /// @param linked where the accounts are that are counted as one person with it
  record Counts(String words, Settings settings, Optional<Kept> kept, List<Platform> linked)
      implements ReceiptCheckView {

    public Counts {
      linked = List.copyOf(linked);
    }
  }

  /// The message of support is counted as one.
  ///
  /// @param words the receipt, so that the form below can send it again
  record Supports(String words, Optional<Kept> kept) implements ReceiptCheckView {}

  /// The answer looks made by a machine, and waits for its host.
  ///
  /// @param words the receipt, so that the form below can send it again
  record Aside(String words) implements ReceiptCheckView {}

  /// The answer was taken back.
  record Withdrawn() implements ReceiptCheckView {}

  /// A moderator found that it is no answer.
  record TakenOut() implements ReceiptCheckView {}
}
