package rallycry.platforms.x;

import static rallycry.platforms.kit.Json.id;
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

/// A post of API v2 as an object of its own: `{"id":…,"author_id":…,"created_at":…,"text":…}`. X
/// has renamed tweets to posts in some field names; both are read.
public final class FlatPost implements rallycry.platforms.kit.Shape {

  @Override
  public boolean fits(JsonNode record) {
    return record.has("author_id") || record.path("author").has("id") && record.has("text");
  }

  @Override
  public void read(JsonNode record, RecordSink sink) {
    String id = require(id(record, "id"), Reason.NO_ID);
    String first = firstId(record, id);
    String author = require(author(record), Reason.NO_AUTHOR);
    long second = Json.second(record, "created_at");
    String text = Entities.undo(text(record));
    var post =
        new Post(
            Platform.X,
            first,
            author,
            second,
            text,
            LanguageTag.of(Json.text(record, "lang")),
            shape(record));
    sink.accept(first.equals(id) ? new Activity.Posted(post) : new Activity.Edited(post, second));
  }

  private static String author(JsonNode record) {
    String id = id(record, "author_id");
    return id.isEmpty() ? id(record.path("author"), "id") : id;
  }

  /// An edit has an id of its own; the history names all of them, oldest first.
  private static String firstId(JsonNode record, String id) {
    JsonNode history = either(record, "edit_history_tweet_ids", "edit_history_post_ids");
    JsonNode first = history.path(0);
    return first.isString() && !first.stringValue().isEmpty() ? first.stringValue() : id;
  }

  /// A long post has its whole text in a note.
  static String text(JsonNode record) {
    JsonNode note = either(record, "note_tweet", "note_post").path("text");
    JsonNode text = note.isString() ? note : record.path("text");
    if (!text.isString()) {
      throw new Unreadable(Reason.NO_TEXT);
    }
    return text.stringValue();
  }

  private static Shape shape(JsonNode record) {
    Shape shape = Shape.ORIGINAL;
    for (JsonNode other : references(record)) {
      shape = Reference.stronger(shape, Reference.of(Json.text(other, "type")));
    }
    return shape;
  }

  /// The posts that a post replies to, quotes or repeats.
  static JsonNode references(JsonNode record) {
    return either(record, "referenced_tweets", "referenced_posts");
  }

  /// Whether it is no edit of an earlier one.
  static boolean isFirst(JsonNode record) {
    String id = id(record, "id");
    return firstId(record, id).equals(id);
  }

  private static JsonNode either(JsonNode record, String old, String renamed) {
    JsonNode value = record.path(old);
    return value.isMissingNode() ? record.path(renamed) : value;
  }
}
