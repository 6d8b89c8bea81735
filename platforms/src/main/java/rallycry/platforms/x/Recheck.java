package rallycry.platforms.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Missed;
import rallycry.core.post.Activity;
import rallycry.platforms.kit.Heard;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.JsonApi;

/// Asks X in batches which of the posts that were heard are gone: a job, to which their ids are
/// handed in, and whose result is fetched when it is ready.
///
/// Ids are held in memory alone; at rest they would be a list of those who answered. So what was
/// heard before a restart is not asked about any more; `docs/sources.md` says so.
final class Recheck {

  /// Of more than these the oldest are no longer asked about.
  private static final int MOST = 2_000_000;

  private static final Verdict VERDICT = new Verdict();

  private final JsonApi api;
  private final InstantSource clock;
  private final Duration pause;
  private final Set<String> ids = new LinkedHashSet<>();
  private Optional<Job> running = Optional.empty();
  private Instant due;

  Recheck(JsonApi api, InstantSource clock, Duration pause) {
    this.api = api;
    this.clock = clock;
    this.pause = pause;
    this.due = clock.instant().plus(pause);
  }

  void remember(List<Activity> activities) {
    for (Activity activity : activities) {
      if (activity instanceof Activity.Posted posted) {
        ids.add(posted.post().id());
      } else if (activity instanceof Activity.Edited edited) {
        ids.add(edited.post().id());
      }
    }
    Iterator<String> oldest = ids.iterator();
    while (ids.size() > MOST) {
      oldest.next();
      oldest.remove();
      oldest = ids.iterator();
    }
  }

  /// Looks after the job that runs, or begins one where it is time. A job that fails is told as a
  /// limit, and does not stop the search.
  ///
  /// @param cursor handed on as it is
  void look(Listener listener, String cursor) throws InterruptedException {
    try {
      if (running.isPresent()) {
        running = follow(running.get(), listener, cursor);
      } else if (!ids.isEmpty() && !clock.instant().isBefore(due)) {
        due = clock.instant().plus(pause);
        running = Optional.of(Job.begin(api, ids));
      }
    } catch (IOException failure) {
      running = Optional.empty();
      listener.missed(new Missed.Capped("compliance"));
    }
  }

  private Optional<Job> follow(Job job, Listener listener, String cursor)
      throws IOException, InterruptedException {
    switch (job.status(api)) {
      case "created", "in_progress" -> {
        return running;
      }
      case "complete" -> listener.heard(gone(job.result(api), listener), cursor);
      default -> listener.missed(new Missed.Capped("compliance"));
    }
    return Optional.empty();
  }

  private List<Activity> gone(List<String> lines, Listener listener) {
    var heard = new Heard();
    for (String line : lines) {
      byte[] json = line.getBytes(UTF_8);
      heard.attempt(() -> VERDICT.read(Json.read(json, 0, json.length), heard));
    }
    heard.missed().forEach(listener::missed);
    for (Activity activity : heard.activities()) {
      if (activity instanceof Activity.Deleted deleted) {
        ids.remove(deleted.postId());
      }
    }
    return heard.activities();
  }
}
