package rallycry.platforms.meta;

import static rallycry.platforms.kit.Json.id;
import static rallycry.platforms.kit.Json.require;

import java.util.Set;
import rallycry.core.post.Activity;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;

/// One change that a webhook tells of: a comment or reply below one of the host's posts.
///
/// @param calls ids of the posts that ask; of comments below others nothing is taken
record Event(Product product, Set<String> calls) {

  /// Hands on what the change says.
  ///
  /// @param field what kind of change it is
  /// @param value what changed
  /// @param time when Meta saw it, in seconds since 1970
  /// @throws Unreadable if it says nothing that can be relied on
  void read(String field, JsonNode value, long time, RecordSink sink) {
    switch (product) {
      case FACEBOOK -> {
        if (field.equals("feed") && Json.text(value, "item").equals("comment")) {
          pageComment(value, time, sink);
        }
      }
      case INSTAGRAM -> {
        if (field.equals("comments") || field.equals("live_comments")) {
          mediaComment(value, time, sink);
        }
      }
      case THREADS -> {
        if (field.equals("replies")) {
          threadsReply(value, sink);
        }
      }
    }
  }

  /// A comment on a page's post. To hide one is the page's own act and takes nothing back.
  private void pageComment(JsonNode value, long time, RecordSink sink) {
    if (!calls.contains(id(value, "post_id"))) {
      return;
    }
    String comment = require(id(value, "comment_id"), Reason.NO_ID);
    switch (Json.text(value, "verb")) {
      case "add" -> sink.accept(new Activity.Posted(onPage(value, comment)));
      case "edit", "edited" -> sink.accept(new Activity.Edited(onPage(value, comment), time));
      case "remove", "delete" ->
          sink.accept(new Activity.Deleted(product.platform(), comment, time));
      default -> {}
    }
  }

  private Post onPage(JsonNode value, String comment) {
    // Without a page's token Meta leaves the author out; such a comment cannot count as a person.
    String author = require(id(value.path("from"), "id"), Reason.NO_AUTHOR);
    return post(comment, author, Json.second(value, "created_time"), text(value, "message"));
  }

  private void mediaComment(JsonNode value, long time, RecordSink sink) {
    if (calls.contains(id(value.path("media"), "id"))) {
      String comment = require(id(value, "id"), Reason.NO_ID);
      String author = require(id(value.path("from"), "id"), Reason.NO_AUTHOR);
      sink.accept(new Activity.Posted(post(comment, author, time, text(value, "text"))));
    }
  }

  /// Threads tells no number of its author, so that the name stands for the account.
  private void threadsReply(JsonNode value, RecordSink sink) {
    String root = id(value.path("root_post"), "id");
    if (calls.contains(root) || calls.contains(id(value.path("replied_to"), "id"))) {
      String reply = require(id(value, "id"), Reason.NO_ID);
      String author = require(Json.text(value, "username"), Reason.NO_AUTHOR);
      long second = Json.second(value, "timestamp");
      sink.accept(new Activity.Posted(post(reply, author, second, text(value, "text"))));
    }
  }

  private Post post(String id, String author, long second, String text) {
    return new Post(product.platform(), id, author, second, text, "", Shape.REPLY);
  }

  private static String text(JsonNode value, String field) {
    JsonNode text = value.path(field);
    if (!text.isString()) {
      throw new Unreadable(Reason.NO_TEXT);
    }
    return text.stringValue();
  }
}
