package rallycry.core.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rallycry.core.post.Platform;

/// How one source, or one inbox, is doing since the program started.
///
/// @param since when it took up its state
/// @param lastHeard when something was last heard
/// @param heard activities, repeats and all
/// @param changed entries that changed anything
/// @param failures how often, by reason
/// @param gaps times that nobody listened and nobody can tell of any more; the latest of them
/// @param caps how often a limit was hit, by limit
/// @param unreadable how many things could not be read, by reason
/// @param replies by call
/// @param complaints how often somebody there reported the call to us
/// @param uncounting how long it took from deletion there to uncounting here
public record SourceHealth(
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
    Map<String, Replies> replies,
    long complaints,
    Optional<Uncounting> uncounting) {

  /// What it is doing now.
  public enum State {
    /// Begins, and was not answered yet.
    CONNECTING,
    LISTENING,
    /// Failed, and waits to begin again or tries to.
    BACKING_OFF,
    ENDED
  }

  /// Those we found below a call, and those that the platform says there are.
  public record Replies(long found, long reported) {

    public Replies plus(Replies other) {
      return new Replies(found + other.found, reported + other.reported);
    }
  }

  /// Of the latest deletions, to the second.
  public record Uncounting(Duration p50, Duration p99) {}

  public SourceHealth {
    failures = Map.copyOf(failures);
    gaps = List.copyOf(gaps);
    caps = Map.copyOf(caps);
    unreadable = Map.copyOf(unreadable);
    replies = Map.copyOf(replies);
  }

  /// Of all calls together; empty where the platform told of none.
  public Optional<Replies> allReplies() {
    return replies.values().stream().reduce(Replies::plus);
  }

  /// Whether it failed and could not begin again since.
  public boolean isFailing() {
    return state == State.BACKING_OFF;
  }
}
