package rallycry.core.record;

import rallycry.core.ledger.Outcome;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Reading;
import rallycry.core.recognise.Settings;

/// What the ledger keeps of a [Reading].
///
/// @param language the one it was read in; what its platform says of a post that does not count
public record Verdict(Outcome outcome, Settings settings, Language language) {

  /// @param stated the language that the post's platform names
  static Verdict of(Reading reading, Language stated) {
    Outcome outcome = Outcome.of(reading);
    return switch (reading) {
      case Reading.Counts counts -> new Verdict(outcome, counts.settings(), counts.language());
      case Reading.NotOurs _, Reading.NeedsReview _ -> new Verdict(outcome, Settings.NONE, stated);
    };
  }
}
