package rallycry.platforms.mastodon;

import static rallycry.platforms.kit.Json.require;

import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Html;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;

/// An activity of an outbox: `Create` of a note is a post, `Announce` a boost.
///
/// A post's key is the `id` of its object, which is the same on every server of the fediverse.
final class OutboxItem implements rallycry.platforms.kit.Shape {

  @Override
  public boolean fits(JsonNode record) {
    return record.has("actor") && record.has("object") && record.has("type");
  }

  @Override
  public void read(JsonNode record, RecordSink sink) {
    switch (Json.text(record, "type")) {
      case "Create" -> sink.accept(new Activity.Posted(note(record)));
      case "Update" -> updated(record, sink);
      case "Announce" -> sink.accept(new Activity.Posted(boost(record)));
      case "Delete" -> deleted(record, sink);
      default -> {
        // Likes, follows and moves say nothing that is counted.
      }
    }
  }

  private static void updated(JsonNode record, RecordSink sink) {
    JsonNode object = record.path("object");
    if (object.has("content")) {
      String field = object.has("updated") ? "updated" : "published";
      sink.accept(new Activity.Edited(note(record), Json.second(object, field)));
    }
  }

  private static void deleted(JsonNode record, RecordSink sink) {
    JsonNode object = record.path("object");
    String id = object.isString() ? object.stringValue() : Json.text(object, "id");
    String field = record.has("published") ? "published" : "updated";
    long second = record.has(field) ? Json.second(record, field) : 0;
    sink.accept(new Activity.Deleted(Platform.FEDIVERSE, require(id, Reason.NO_ID), second));
  }

  private static Post note(JsonNode record) {
    JsonNode object = record.path("object");
    String author = idOf(object.path("attributedTo"));
    return new Post(
        Platform.FEDIVERSE,
        require(Json.text(object, "id"), Reason.NO_ID),
        require(author.isEmpty() ? idOf(record.path("actor")) : author, Reason.NO_AUTHOR),
        Json.second(object.has("published") ? object : record, "published"),
        text(object),
        language(object),
        shape(object));
  }

  /// The words are another's, and are not even there: only who boosted what.
  private static Post boost(JsonNode record) {
    return new Post(
        Platform.FEDIVERSE,
        require(Json.text(record, "id"), Reason.NO_ID),
        require(idOf(record.path("actor")), Reason.NO_AUTHOR),
        Json.second(record, "published"),
        "",
        "",
        Shape.REPOST);
  }

  private static String idOf(JsonNode actor) {
    return actor.isString() ? actor.stringValue() : Json.text(actor, "id");
  }

  private static String text(JsonNode object) {
    JsonNode content = object.path("content");
    if (!content.isString()) {
      throw new Unreadable(Reason.NO_TEXT);
    }
    return Html.warned(Json.text(object, "summary"), content.stringValue());
  }

  /// The language is that of the one translation there is; where there are several, the platform
  /// has no opinion.
  private static String language(JsonNode object) {
    JsonNode byLanguage = object.path("contentMap");
    return byLanguage.size() == 1 ? byLanguage.propertyNames().iterator().next() : "";
  }

  private static Shape shape(JsonNode object) {
    if (object.path("inReplyTo").isString()) {
      return Shape.REPLY;
    }
    return object.has("quote") || object.has("quoteUri") || object.has("quoteUrl")
        ? Shape.QUOTE
        : Shape.ORIGINAL;
  }
}
