package rallycry.platforms.bluesky;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import rallycry.core.collect.Missed;
import rallycry.core.post.Activity;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Asks for what was written while nobody listened, once the Jetstream has forgotten it: the
/// answers to calls, and the hashtags where there is a login to search with.
///
/// Runs before the stream is followed, and the stream is followed from before it ran: so a post
/// that is deleted meanwhile is heard first and its deletion after.
final class Backfill {

  /// Pages of one search. The AppView is "not for bulk"; what lies beyond is counted as capped.
  private static final int PAGES = 50;

  private final AppView view;
  private final Wanted wanted;

  Backfill(AppView view, Wanted wanted) {
    this.view = view;
    this.wanted = wanted;
  }

  /// @param heard takes what was found
  /// @param missed takes what was not
  void run(Instant since, Consumer<List<Activity>> heard, Consumer<Missed> missed)
      throws InterruptedException {
    attempt(
        missed,
        () -> {
          for (String call : wanted.calls()) {
            thread(call, heard, missed);
          }
          if (view.canSearch()) {
            for (String tag : wanted.hashtags()) {
              search(tag, since, heard, missed);
            }
          }
        });
  }

  /// Reads one account again, whose history was replaced.
  void account(String did, Consumer<List<Activity>> heard, Consumer<Missed> missed)
      throws InterruptedException {
    attempt(
        missed,
        () -> {
          var found = new ArrayList<Activity>();
          for (JsonNode item : view.feed(did).path("feed")) {
            read(item.path("post"), found, missed);
          }
          heard.accept(found);
        });
  }

  private interface Questions {
    void ask() throws IOException, InterruptedException;
  }

  /// What cannot be asked for now is missed; the stream goes on all the same.
  private static void attempt(Consumer<Missed> missed, Questions questions)
      throws InterruptedException {
    try {
      questions.ask();
    } catch (AppView.TooMany _) {
      missed.accept(new Missed.Capped("rate"));
    } catch (IOException _) {
      missed.accept(new Missed.Capped("back-fill"));
    }
  }

  private void thread(String call, Consumer<List<Activity>> heard, Consumer<Missed> missed)
      throws IOException, InterruptedException {
    JsonNode thread = view.thread(call).path("thread");
    long reported = thread.path("post").path("replyCount").asLong(0);
    missed.accept(new Missed.Reported(call, thread.path("replies").size(), reported));
    var found = new ArrayList<Activity>();
    var open = new ArrayDeque<JsonNode>();
    thread.path("replies").forEach(open::add);
    while (!open.isEmpty()) {
      JsonNode reply = open.poll();
      read(reply.path("post"), found, missed);
      reply.path("replies").forEach(open::add);
      if (reply.path("replies").isEmpty() && reply.path("post").path("replyCount").asLong(0) > 0) {
        missed.accept(new Missed.Capped("depth"));
      }
    }
    heard.accept(found);
  }

  private void search(
      String tag, Instant since, Consumer<List<Activity>> heard, Consumer<Missed> missed)
      throws IOException, InterruptedException {
    String cursor = "";
    for (int page = 0; page < PAGES; page++) {
      JsonNode answer = view.search(tag, since.toString(), cursor);
      var found = new ArrayList<Activity>();
      answer.path("posts").forEach(post -> read(post, found, missed));
      heard.accept(found);
      cursor = Json.text(answer, "cursor");
      if (cursor.isEmpty()) {
        return;
      }
    }
    missed.accept(new Missed.Capped("pages"));
  }

  /// A post as the AppView shows it says the same as the event that made it.
  private void read(JsonNode post, List<Activity> into, Consumer<Missed> missed) {
    String[] address = Json.text(post, "uri").split("/", -1);
    if (address.length != 5 || !wanted.has(post.path("record"))) {
      return;
    }
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("did", address[2]);
    event.put("kind", "commit");
    event.set("time_us", post.path("indexedAt"));
    ObjectNode commit = event.putObject("commit");
    commit.put("operation", "create");
    commit.put("collection", address[3]);
    commit.put("rkey", address[4]);
    commit.set("record", post.path("record"));
    try {
      into.addAll(Events.read(event));
    } catch (Unreadable unreadable) {
      missed.accept(new Missed.Unreadable(unreadable.reason().meaning()));
    }
  }
}
