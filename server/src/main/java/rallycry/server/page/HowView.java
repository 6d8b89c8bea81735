package rallycry.server.page;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import rallycry.core.collect.SourceHealth;
import rallycry.core.ledger.Cause;
import rallycry.core.story.Reason;

/// What stands beside the number: what could not be seen, and what was taken away.
///
/// @param sources how each way to another platform is doing
/// @param unseen empty if nothing is known to be missing
/// @param setAside answers that look made by machines, by cause; one that is empty is hidden
/// @param removed texts that moderators removed, by reason; one that is empty is hidden
public record HowView(
    List<SourceHealth> sources,
    List<Unseen> unseen,
    Map<Cause, OptionalLong> setAside,
    Map<Reason, OptionalLong> removed) {

  /// Something that could not be counted.
  ///
  /// @param reason in the words of whoever counted it
  public record Unseen(String reason, long times) {}

  private static final String NONE = "–";

  public HowView {
    sources = List.copyOf(sources);
    unseen = List.copyOf(unseen);
    setAside = Map.copyOf(setAside);
    removed = Map.copyOf(removed);
  }

  static String lastHeard(SourceHealth source, Messages words) {
    return source.lastHeard().map(words::time).orElse(NONE);
  }

  static String replies(SourceHealth source, Messages words) {
    return source
        .allReplies()
        .map(all -> words.number(all.found()) + " / " + words.number(all.reported()))
        .orElse(NONE);
  }

  static String uncounting(SourceHealth source, Messages words) {
    return source
        .uncounting()
        .map(took ->
            words.number(took.p50().toSeconds()) + " / " + words.number(took.p99().toSeconds()))
        .orElse(NONE);
  }
}
