package rallycry.server.page;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import rallycry.core.story.Reason;

/// What stands beside the number: what could not be seen, and what was taken away.
///
/// @param unseen empty if nothing is known to be missing
/// @param removed texts that moderators removed, by reason; one that is empty is hidden
public record HowView(List<Unseen> unseen, Map<Reason, OptionalLong> removed) {

  /// Something that could not be counted.
  ///
  /// @param reason in the words of whoever counted it
  public record Unseen(String reason, long times) {}

  public HowView {
    unseen = List.copyOf(unseen);
    removed = Map.copyOf(removed);
  }
}
