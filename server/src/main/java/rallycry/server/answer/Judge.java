package rallycry.server.answer;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import rallycry.core.ledger.Cause;
import rallycry.core.machine.Circumstances;
import rallycry.server.http.Form;
import rallycry.server.http.WindowCounts;

/// Gathers the [Circumstances] in which an answer comes.
final class Judge {

  private final boolean judging;
  private final WindowCounts paces;
  private final WindowCounts texts;

  /// @param judging whether anything is to be set aside
  Judge(boolean judging, InstantSource clock) {
    this.judging = judging;
    paces = new WindowCounts(Circumstances.AT_ONCE, clock);
    texts = new WindowCounts(Circumstances.ALIKE, clock);
  }

  /// Why an answer looks made by a machine; empty if it does not.
  Optional<Cause> answer(String network, Form form) {
    return judging
        ? new Circumstances(paces.add(network), alike(form)).suspicion()
        : Optional.empty();
  }

  /// Why a text looks made by a machine; empty if it does not.
  Optional<Cause> text(Form form) {
    return judging ? new Circumstances(0, alike(form)).suspicion() : Optional.empty();
  }

  /// Whoever sends their own text again, for one word changed elsewhere, is not counted twice.
  private int alike(Form form) {
    String letters = letters(form.field("text"));
    if (letters.length() < Circumstances.OWN_WORDS) {
      return 0;
    }
    String receipt = form.field("receipt");
    return receipt.isEmpty() || texts.add(receipt + "\n" + letters) == 1
        ? texts.add(letters)
        : texts.seen(letters);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
