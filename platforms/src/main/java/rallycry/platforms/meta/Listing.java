package rallycry.platforms.meta;

import static rallycry.platforms.kit.Json.id;
import static rallycry.platforms.kit.Json.require;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Abilities.Ability;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Missed;
import rallycry.core.collect.Source;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Heard;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.JsonApi;
import rallycry.platforms.kit.PatientApi;
import tools.jackson.databind.JsonNode;

/// Lists all comments below the calls, again and again: what webhooks did not bring is found, and
/// so is what was deleted where no webhook tells of it (Instagram, Threads).
///
/// A comment that is no longer listed is asked for by its id; only if it is not there either was it
/// deleted. What vanished while nobody listed cannot be noticed: ids are held in memory alone, for
/// at rest they would be a list of those who answered.
public final class Listing implements Source {

  private static final int PAGES = 10_000;
  private static final int PER_PAGE = 100;
  private static final int NO_SUCH_OBJECT = 100;
  private static final int DOES_NOT_EXIST = 33;

  private final ListingOptions options;
  private final InstantSource clock;
  private final PatientApi api;
  private final Totals totals;

  /// By call: the ids that stand, each with a hash of its text.
  private final Map<String, Map<String, Integer>> standing = new HashMap<>();

  public Listing(ListingOptions options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
    api = new PatientApi(options.api(), options.token(), clock);
    totals = new Totals(options.product(), api);
  }

  @Override
  public String name() {
    return options.product().word();
  }

  @Override
  public Platform platform() {
    return options.product().platform();
  }

  @Override
  public Abilities abilities() {
    return Abilities.of(
        Ability.AUTHORS,
        Ability.DELETIONS,
        Ability.EDITS,
        Ability.THREADS,
        Ability.BACKFILL,
        Ability.REPLY_COUNTS);
  }

  @Override
  public void collect(Listener listener) throws IOException, InterruptedException {
    do {
      for (String call : options.calls()) {
        list(call, listener);
      }
    } while (api.rest(options.pause()));
  }

  @Override
  public void close() {
    api.close();
  }

  /// One listing to its end; only a whole one tells what is gone.
  private void list(String call, Listener listener) throws IOException, InterruptedException {
    Map<String, Integer> before = standing.getOrDefault(call, Map.of());
    Map<String, Integer> listed = new HashMap<>();
    String after = "";
    int page = 0;
    JsonNode answer;
    do {
      answer = ask(call, after, listener);
      var heard = new Heard();
      for (JsonNode comment : answer.path("data")) {
        heard.attempt(() -> {
          Post post = post(comment);
          int now = post.text().hashCode();
          Integer then = listed.put(post.id(), now) == null ? before.get(post.id()) : null;
          heard.accept(
              then == null || then == now
                  ? new Activity.Posted(post)
                  : new Activity.Edited(post, clock.instant().getEpochSecond()));
        });
      }
      heard.missed().forEach(listener::missed);
      listener.heard(heard.activities(), "");
      JsonNode paging = answer.path("paging");
      after = paging.has("next") ? Json.text(paging.path("cursors"), "after") : "";
    } while (!after.isEmpty() && ++page < PAGES && api.isOpen());
    if (!after.isEmpty()) {
      listener.missed(new Missed.Capped("pages"));
      return;
    }
    totals
        .of(call, answer, listener::missed)
        .ifPresent(total -> listener.missed(new Missed.Reported(call, listed.size(), total)));
    listener.heard(gone(before, listed, listener), "");
    standing.put(call, listed);
  }

  /// What was listed before, is not now, and is not there when asked for.
  private List<Activity> gone(
      Map<String, Integer> before, Map<String, Integer> listed, Listener listener)
      throws IOException, InterruptedException {
    List<Activity> gone = new ArrayList<>();
    for (var comment : before.entrySet()) {
      if (listed.containsKey(comment.getKey())) {
        continue;
      }
      if (exists(comment.getKey(), listener)) {
        listed.put(comment.getKey(), comment.getValue());
      } else {
        long now = clock.instant().getEpochSecond();
        gone.add(new Activity.Deleted(platform(), comment.getKey(), now));
      }
    }
    return gone;
  }

  private boolean exists(String comment, Listener listener)
      throws IOException, InterruptedException {
    try {
      api.get(comment, Map.of("fields", "id"), listener::missed);
      return true;
    } catch (JsonApi.Refused refused) {
      if (isGone(refused)) {
        return false;
      }
      throw refused;
    }
  }

  /// The Graph API refuses very different things with a 400; only one of them says that nothing is
  /// there. To take another for it would delete what stands.
  private static boolean isGone(JsonApi.Refused refused) {
    JsonNode error = refused.body().path("error");
    return refused.status() == 404
        || refused.status() == 400
            && error.path("code").asInt(0) == NO_SUCH_OBJECT
            && error.path("error_subcode").asInt(0) == DOES_NOT_EXIST;
  }

  private JsonNode ask(String call, String after, Listener listener)
      throws IOException, InterruptedException {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("fields", fields());
    query.put("limit", Integer.toString(PER_PAGE));
    if (options.product() == Product.FACEBOOK) {
      query.put("filter", "stream");
      query.put("order", "chronological");
      query.put("summary", "true");
    }
    if (!after.isEmpty()) {
      query.put("after", after);
    }
    return api.get(call + "/" + edge(), query, listener::missed);
  }

  private String edge() {
    return options.product() == Product.THREADS ? "conversation" : "comments";
  }

  private String fields() {
    return switch (options.product()) {
      case FACEBOOK -> "id,message,created_time,from";
      case INSTAGRAM -> "id,text,timestamp,from";
      case THREADS -> "id,text,timestamp,username";
    };
  }

  private Post post(JsonNode comment) {
    boolean page = options.product() == Product.FACEBOOK;
    String author =
        options.product() == Product.THREADS
            ? Json.text(comment, "username")
            : id(comment.path("from"), "id");
    return new Post(
        platform(),
        require(id(comment, "id"), Reason.NO_ID),
        require(author, Reason.NO_AUTHOR),
        Json.second(comment, page ? "created_time" : "timestamp"),
        Json.text(comment, page ? "message" : "text"),
        "",
        Shape.REPLY);
  }
}
