package rallycry.app.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Missed;
import rallycry.core.post.Platform;

/// How one source is doing, since the program started.
///
/// @param since when it took up its state
/// @param lastHeard when something was last heard
/// @param heard activities, repeats and all
/// @param changed entries that changed anything
/// @param failures how often, by reason
/// @param gaps times that nobody listened and nobody can tell of any more
/// @param caps how often a limit was hit, by limit
/// @param unreadable how many things could not be read, by reason
/// @param reported how many answers the platform says there are, by call
/// @param uncounting how long it took from deletion there to uncounting here
public record Health(
    String source,
    Platform platform,
    Abilities abilities,
    State state,
    Instant since,
    Optional<Instant> lastHeard,
    long heard,
    long changed,
    Map<String, Long> failures,
    List<Missed.Gap> gaps,
    Map<String, Long> caps,
    Map<String, Long> unreadable,
    Map<String, Long> reported,
    Optional<Uncounting> uncounting) {

  /// What it is doing now.
  public enum State {
    LISTENING,
    /// Waits after a failure, to begin again.
    BACKING_OFF,
    ENDED
  }

  /// Of the latest deletions, to the second.
  public record Uncounting(Duration p50, Duration p99) {}

  public Health {
    failures = Map.copyOf(failures);
    gaps = List.copyOf(gaps);
    caps = Map.copyOf(caps);
    unreadable = Map.copyOf(unreadable);
    reported = Map.copyOf(reported);
  }
}
