package rallycry.platforms.x;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Missed;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.JsonApi;
import rallycry.platforms.kit.PatientApi;
import tools.jackson.databind.JsonNode;

/// Asks X once an hour how many direct replies each call has, to be held against those that were
/// found. A call costs as much as any post that is read.
final class ReplyCounts {

  private static final Duration PAUSE = Duration.ofHours(1);

  private final PatientApi api;
  private final Set<String> calls;
  private final InstantSource clock;
  private Instant due = Instant.MIN;

  ReplyCounts(PatientApi api, Set<String> calls, InstantSource clock) {
    this.api = api;
    this.calls = calls;
    this.clock = clock;
  }

  /// @param names by which fields are asked for now
  /// @return the same with what was spent
  Position look(Position position, FieldNames names, Listener listener)
      throws IOException, InterruptedException {
    Instant now = clock.instant();
    if (calls.isEmpty()
        || now.isBefore(due)
        || !api.isOpen()
        || position.budget().left() < calls.size()) {
      return position;
    }
    due = now.plus(PAUSE);
    try {
      return told(ask(names, listener), position, listener);
    } catch (JsonApi.Refused _) {
      listener.missed(new Missed.Capped("number of replies"));
      return position;
    }
  }

  private JsonNode ask(FieldNames names, Listener listener)
      throws IOException, InterruptedException {
    return api.get(
            "/2/tweets",
            Map.of("ids", String.join(",", calls), names.parameter(), "public_metrics"),
            listener::missed)
        .path("data");
  }

  private static Position told(JsonNode posts, Position position, Listener listener) {
    for (JsonNode post : posts) {
      String call = Json.id(post, "id");
      JsonNode replies = post.path("public_metrics").path("reply_count");
      if (replies.isIntegralNumber()) {
        listener.missed(
            new Missed.Reported(call, position.replies().to(call), replies.longValue()));
      }
    }
    return position.read(posts.size());
  }
}
