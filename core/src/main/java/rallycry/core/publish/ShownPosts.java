package rallycry.core.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import rallycry.core.ledger.Outcome;
import rallycry.core.privacy.SmallCells;
import rallycry.core.tally.Cell.Dimension;
import rallycry.core.tally.Cell.Measure;
import rallycry.core.tally.Tally;

/// What may be shown of the posts: first the disclosures as one beside the other outcomes, then
/// their two kinds within them, so that neither sum betrays a part.
///
/// @param disclosures of both kinds
/// @param outcomes posts by what they are
record ShownPosts(OptionalLong disclosures, Map<Outcome, OptionalLong> outcomes) {

  private static final Outcome[] OUTCOMES = Outcome.values();

  static ShownPosts of(Tally tally) {
    var cells =
        Edition.named(tally.along(Measure.POSTS, Dimension.OUTCOME), code -> OUTCOMES[code]);
    Map<Outcome, Long> kinds = new LinkedHashMap<>();
    Map<Outcome, Long> outcomes = new LinkedHashMap<>();
    cells.forEach((outcome, count) -> {
      if (outcome.isDisclosure()) {
        kinds.put(outcome, count);
      }
      outcomes.merge(outcome.isDisclosure() ? Outcome.ME_TOO : outcome, count, Long::sum);
    });
    long again = tally.total(Measure.DISCLOSURES) - tally.total(Measure.PEOPLE);
    // A few posts more than people would tell how few people wrote twice.
    Set<Outcome> besides = SmallCells.isSmall(again) ? Set.of(Outcome.ME_TOO) : Set.of();
    var others = SmallCells.partition(outcomes, besides);
    OptionalLong disclosures =
        outcomes.containsKey(Outcome.ME_TOO)
            ? others.getOrDefault(Outcome.ME_TOO, OptionalLong.empty())
            : OptionalLong.of(0);
    Map<Outcome, OptionalLong> shown = new LinkedHashMap<>();
    var within = disclosures.isPresent() ? SmallCells.partition(kinds) : hidden(kinds);
    cells.keySet().stream()
        .filter(outcome -> others.containsKey(outcome.isDisclosure() ? Outcome.ME_TOO : outcome))
        .forEach(outcome ->
            shown.put(
                outcome,
                (outcome.isDisclosure() ? within : others)
                    .getOrDefault(outcome, OptionalLong.empty())));
    return new ShownPosts(disclosures, shown);
  }

  private static Map<Outcome, OptionalLong> hidden(Map<Outcome, Long> kinds) {
    Map<Outcome, OptionalLong> hidden = new LinkedHashMap<>();
    kinds.keySet().forEach(kind -> hidden.put(kind, OptionalLong.empty()));
    return hidden;
  }
}
