package rallycry.core.story;

import java.util.Map;

/// How many texts stand where, and how many were removed since the campaign began.
///
/// @param removed by reason; a reason that was never given is left out
public record Reviewed(
    long awaiting, long published, long forModerators, Map<Reason, Long> removed) {

  public Reviewed {
    removed = Map.copyOf(removed);
  }
}
