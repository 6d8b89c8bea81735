package rallycry.platforms.bluesky;

import static rallycry.platforms.kit.Json.require;

import java.util.Optional;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;

/// A line of Jetstream v1: `{"did":…,"time_us":…,"kind":"commit"|"account"|"identity",…}`.
///
/// A post's key is its `at://` address; its author is the DID. Reposts are records of another
/// collection and have no words.
public final class JetstreamEvent implements rallycry.platforms.kit.Shape {

  private static final String POST = "app.bsky.feed.post";
  private static final String REPOST = "app.bsky.feed.repost";

  @Override
  public boolean fits(JsonNode event) {
    return event.has("did") && event.has("kind");
  }

  @Override
  public void read(JsonNode event, RecordSink sink) {
    String did = require(Json.text(event, "did"), Reason.NO_AUTHOR);
    switch (Json.text(event, "kind")) {
      case "commit" -> commit(did, event, sink);
      case "account" -> account(did, event, sink);
      default -> {
        // A new handle, or a kind not known yet: nothing that is counted.
      }
    }
  }

  private static void commit(String did, JsonNode event, RecordSink sink) {
    JsonNode commit = event.path("commit");
    String collection = Json.text(commit, "collection");
    if (!collection.equals(POST) && !collection.equals(REPOST)) {
      return;
    }
    String key = require(Json.text(commit, "rkey"), Reason.NO_ID);
    String id = "at://" + did + "/" + collection + "/" + key;
    JsonNode record = commit.path("record");
    switch (Json.text(commit, "operation")) {
      case "create" -> sink.accept(new Activity.Posted(post(id, did, event, record)));
      case "update" -> sink.accept(new Activity.Edited(post(id, did, event, record), seen(event)));
      case "delete" -> sink.accept(new Activity.Deleted(Platform.BLUESKY, id, seen(event)));
      default -> throw new Unreadable(Reason.UNKNOWN_SHAPE);
    }
  }

  private static Post post(String id, String did, JsonNode event, JsonNode record) {
    boolean repost = id.contains("/" + REPOST + "/");
    if (!repost && !record.path("text").isString()) {
      throw new Unreadable(Reason.NO_TEXT);
    }
    return new Post(
        Platform.BLUESKY,
        id,
        did,
        written(event, record),
        Json.text(record, "text"),
        record.path("langs").path(0).asString(""),
        repost ? Shape.REPOST : shape(record));
  }

  /// The author's clock tells when, and may be wrong. Nothing was written after it was seen, so the
  /// earlier of the two counts; and where the author's clock says nothing, when it was seen.
  private static long written(JsonNode event, JsonNode record) {
    long seen = seen(event);
    return Optional.of(record)
        .filter(post -> post.path("createdAt").isString())
        .map(post -> Math.min(Json.second(post, "createdAt"), seen))
        .orElse(seen);
  }

  private static long seen(JsonNode event) {
    return Json.second(event, "time_us");
  }

  private static Shape shape(JsonNode record) {
    if (record.path("reply").isObject()) {
      return Shape.REPLY;
    }
    boolean quotes = Json.text(record.path("embed"), "$type").startsWith("app.bsky.embed.record");
    return quotes ? Shape.QUOTE : Shape.ORIGINAL;
  }

  /// Deleted and taken down are for good. Deactivated and suspended may end: out of reach is not
  /// gone.
  private static void account(String did, JsonNode event, RecordSink sink) {
    JsonNode account = event.path("account");
    String status = Json.text(account, "status");
    boolean active = account.path("active").asBoolean(true);
    if (!active && (status.equals("deleted") || status.equals("takendown"))) {
      sink.accept(new Activity.AccountGone(Platform.BLUESKY, did, seen(event)));
    }
  }
}
