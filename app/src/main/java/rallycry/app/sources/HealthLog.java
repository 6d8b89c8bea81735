package rallycry.app.sources;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Missed;
import rallycry.core.collect.SourceHealth;
import rallycry.core.collect.SourceHealth.Replies;
import rallycry.core.collect.SourceHealth.State;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;

/// Notes how one source, or one inbox, is doing. Shared by its threads and by all who ask.
final class HealthLog {

  /// Reasons told apart; a network that finds ever new ones must not fill the memory.
  private static final int REASONS = 50;

  private static final int GAPS = 100;
  private static final String OTHER = "other";

  private final String name;
  private final Platform platform;
  private final Abilities abilities;
  private final InstantSource clock;
  private final Lags lags = new Lags();
  private final Map<String, Long> failures = new LinkedHashMap<>();
  private final Map<String, Long> caps = new LinkedHashMap<>();
  private final Map<String, Long> unreadable = new LinkedHashMap<>();
  private final Map<String, Replies> replies = new LinkedHashMap<>();
  private final List<Missed.Gap> gaps = new ArrayList<>();
  private State state = State.CONNECTING;
  private Instant since;
  private Optional<Instant> lastHeard = Optional.empty();
  private long heard;
  private long changed;

  HealthLog(String name, Platform platform, Abilities abilities, InstantSource clock) {
    this.name = name;
    this.platform = platform;
    this.abilities = abilities;
    this.clock = clock;
    this.since = clock.instant();
  }

  /// It was answered, whether or not there was anything to hear.
  synchronized void listens() {
    become(State.LISTENING);
  }

  synchronized void waits() {
    become(State.BACKING_OFF);
  }

  synchronized void ended() {
    become(State.ENDED);
  }

  synchronized void failed(String reason) {
    count(failures, reason);
  }

  synchronized void heard(List<Activity> activities, int changes) {
    Instant now = clock.instant();
    lastHeard = Optional.of(now);
    heard += activities.size();
    changed += changes;
    for (Activity activity : activities) {
      if (activity instanceof Activity.Deleted deleted && deleted.second() > 0) {
        lags.add(now.getEpochSecond() - deleted.second());
      }
    }
  }

  synchronized long heard() {
    return heard;
  }

  synchronized void missed(Missed missed) {
    switch (missed) {
      case Missed.Gap gap -> {
        if (gaps.size() == GAPS) {
          gaps.removeFirst();
        }
        gaps.add(gap);
      }
      case Missed.Capped capped -> count(caps, capped.limit());
      case Missed.Unreadable what -> count(unreadable, what.reason());
      case Missed.Reported report ->
          replies.put(report.call(), new Replies(report.found(), report.replies()));
    }
  }

  SourceHealth health() {
    return health(0);
  }

  /// @param complaints how often somebody reported the call
  synchronized SourceHealth health(long complaints) {
    return new SourceHealth(
        name,
        platform,
        abilities,
        state,
        since,
        lastHeard,
        heard,
        changed,
        failures,
        gaps,
        caps,
        unreadable,
        replies,
        complaints,
        lags.uncounting());
  }

  private void become(State now) {
    if (state != now) {
      state = now;
      since = clock.instant();
    }
  }

  private static void count(Map<String, Long> counts, String reason) {
    boolean room = counts.containsKey(reason) || counts.size() < REASONS;
    counts.merge(room ? reason : OTHER, 1L, Long::sum);
  }
}
