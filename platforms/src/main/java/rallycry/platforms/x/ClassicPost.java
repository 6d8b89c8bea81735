package rallycry.platforms.x;

import static rallycry.platforms.kit.Json.require;

import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.platforms.kit.Entities;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.LanguageTag;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;

/// A post of API v1.1, as twarc kept it and as it stands in a member's archive.
///
/// Ids are taken from the `_str` fields, for the numbers beside them have lost digits wherever
/// JavaScript or a spreadsheet touched them.
///
/// @param account the author of posts that name none, as in a member's archive; else empty
record ClassicPost(String account) implements rallycry.platforms.kit.Shape {

  @Override
  public boolean fits(JsonNode record) {
    return record.has("id_str")
        || record.has("full_text")
        || record.has("user") && record.has("created_at");
  }

  @Override
  public void read(JsonNode record, RecordSink sink) {
    String id = require(exactId(record, "id"), Reason.NO_ID);
    if (record.has("deleted_at")) {
      long gone = Json.second(record, "deleted_at");
      sink.accept(new Activity.Deleted(Platform.X, id, gone));
      return;
    }
    String first = firstId(record, id);
    String author = require(author(record), Reason.NO_AUTHOR);
    long second = Json.second(record, "created_at");
    String language = LanguageTag.of(Json.text(record, "lang"));
    var post = new Post(Platform.X, first, author, second, text(record), language, shape(record));
    sink.accept(first.equals(id) ? new Activity.Posted(post) : new Activity.Edited(post, second));
  }

  private String author(JsonNode record) {
    String id = exactId(record.path("user"), "id");
    return id.isEmpty() ? account : id;
  }

  static String exactId(JsonNode record, String field) {
    String exact = Json.id(record, field + "_str");
    return exact.isEmpty() ? Json.id(record, field) : exact;
  }

  private static String firstId(JsonNode record, String id) {
    JsonNode edits = record.path("edit_info");
    String first = Json.text(edits.path("edit"), "initialTweetId");
    if (first.isEmpty()) {
      first = edits.path("initial").path("editTweetIds").path(0).asString("");
    }
    return first.isEmpty() ? id : first;
  }

  /// The longest that the record has: `text` may be cut, and end with an ellipsis.
  private static String text(JsonNode record) {
    JsonNode extended = record.path("extended_tweet").path("full_text");
    JsonNode full = extended.isString() ? extended : record.path("full_text");
    JsonNode text = full.isString() ? full : record.path("text");
    if (!text.isString()) {
      throw new Unreadable(Reason.NO_TEXT);
    }
    return Entities.undo(text.stringValue());
  }

  private static Shape shape(JsonNode record) {
    if (record.path("retweeted_status").isObject()) {
      return Shape.REPOST;
    }
    if (!exactId(record, "in_reply_to_status_id").isEmpty()) {
      return Shape.REPLY;
    }
    boolean quotes =
        record.path("quoted_status").isObject() || record.path("is_quote_status").asBoolean(false);
    return quotes ? Shape.QUOTE : Shape.ORIGINAL;
  }
}
