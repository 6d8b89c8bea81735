package rallycry.platforms.mastodon;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Missed;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;

/// Turns what an instance says into activities, and hands over what is new.
final class Hearing {

  private final Listener listener;
  private final Marks marks;
  private final Remembered remembered;
  private final InstantSource clock;

  Hearing(Listener listener, Marks marks, Remembered remembered, InstantSource clock) {
    this.listener = listener;
    this.marks = marks;
    this.remembered = remembered;
    this.clock = clock;
  }

  /// Hands over posts, and where the timelines were read to.
  ///
  /// @param statuses may be none: then only the cursor moved
  void statuses(List<JsonNode> statuses) {
    var news = new ArrayList<Activity>();
    statuses.forEach(status -> status(status).ifPresent(news::add));
    listener.heard(news, marks.toString());
  }

  /// A post is gone.
  ///
  /// @param id on this instance; only of what is remembered is it known which post that was
  void deleted(String id) {
    Optional<String> uri = remembered.forget(id);
    if (uri.isPresent()) {
      long now = clock.instant().getEpochSecond();
      var deleted = new Activity.Deleted(Platform.FEDIVERSE, uri.get(), now);
      listener.heard(List.of(deleted), marks.toString());
    } else {
      missed(new Missed.Unreadable("a deletion of a post that is not remembered"));
    }
  }

  void missed(Missed missed) {
    listener.missed(missed);
  }

  /// What a status says, unless it said so before.
  private Optional<Activity> status(JsonNode json) {
    var status = new Status(json);
    String id = Json.id(json, "id");
    if (!remembered.isNew(id, status.edited())) {
      return Optional.empty();
    }
    try {
      Optional<Activity> activity = status.activity();
      remembered.put(id, activity.isPresent() ? Json.text(json, "uri") : "", status.edited());
      return activity;
    } catch (Unreadable unreadable) {
      remembered.put(id, "", status.edited());
      missed(new Missed.Unreadable(unreadable.reason().meaning()));
      return Optional.empty();
    }
  }
}
