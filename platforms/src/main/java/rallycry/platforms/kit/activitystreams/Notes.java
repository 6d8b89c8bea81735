package rallycry.platforms.kit.activitystreams;

import static rallycry.platforms.kit.Json.require;

import java.util.List;
import java.util.OptionalLong;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Html;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.Times;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;

/// Reads activities and the notes in them.
///
/// A post's key is the `id` of its object, which is the same on every server of the fediverse.
public final class Notes {

  private Notes() {}

  /// The note in a `Create` is a post.
  ///
  /// @throws Unreadable if it says nothing that can be relied on
  public static Activity created(JsonNode activity) {
    return new Activity.Posted(note(activity));
  }

  /// The note in an `Update` is a post that changed; the later of two changes stands.
  ///
  /// @throws Unreadable if it says nothing that can be relied on
  public static Activity updated(JsonNode activity) {
    JsonNode object = activity.path("object");
    String field = object.has("updated") ? "updated" : "published";
    return new Activity.Edited(note(activity), Json.second(object, field));
  }

  /// An `Announce` repeats another's words, which are not even there: only who repeats what.
  ///
  /// @throws Unreadable if it says nothing that can be relied on
  public static Activity announced(JsonNode activity) {
    return new Activity.Posted(
        new Post(
            Platform.FEDIVERSE,
            require(Json.text(activity, "id"), Reason.NO_ID),
            require(id(activity.path("actor")), Reason.NO_AUTHOR),
            Json.second(activity, "published"),
            "",
            "",
            Shape.REPOST));
  }

  /// What a `Delete` names is gone, named whole or by its id alone.
  ///
  /// @throws Unreadable if it names nothing
  public static Activity deleted(JsonNode activity) {
    String field = activity.has("published") ? "published" : "updated";
    OptionalLong second = Times.second(Json.text(activity, field));
    return new Activity.Deleted(
        Platform.FEDIVERSE, require(id(activity.path("object")), Reason.NO_ID), second.orElse(0));
  }

  /// The id of something that may stand there whole, by its id alone, or as the first of a list;
  /// empty if there is none.
  public static String id(JsonNode thing) {
    JsonNode one = thing.isArray() ? thing.path(0) : thing;
    return one.isString() ? one.stringValue() : Json.text(one, "id");
  }

  /// What may stand there once, or several times in a list: JSON-LD makes no difference.
  public static Iterable<JsonNode> each(JsonNode oneOrMore) {
    if (oneOrMore.isArray()) {
      return oneOrMore;
    }
    return oneOrMore.isMissingNode() ? List.of() : List.of(oneOrMore);
  }

  private static Post note(JsonNode activity) {
    JsonNode object = activity.path("object");
    String author = id(object.path("attributedTo"));
    return new Post(
        Platform.FEDIVERSE,
        require(Json.text(object, "id"), Reason.NO_ID),
        require(author.isEmpty() ? id(activity.path("actor")) : author, Reason.NO_AUTHOR),
        Json.second(object.has("published") ? object : activity, "published"),
        text(object),
        language(object),
        shape(object));
  }

  private static String text(JsonNode object) {
    JsonNode byLanguage = object.path("contentMap");
    JsonNode content =
        object.has("content") || byLanguage.isEmpty()
            ? object.path("content")
            : byLanguage.iterator().next();
    if (!content.isString()) {
      throw new Unreadable(Reason.NO_TEXT);
    }
    return Html.warned(Json.text(object, "summary"), content.stringValue());
  }

  /// The language is that of the one translation there is; where there are several, the platform
  /// has no opinion.
  private static String language(JsonNode object) {
    JsonNode byLanguage = object.path("contentMap");
    return byLanguage.isObject() && byLanguage.size() == 1
        ? byLanguage.propertyNames().iterator().next()
        : "";
  }

  private static Shape shape(JsonNode object) {
    if (!id(object.path("inReplyTo")).isEmpty()) {
      return Shape.REPLY;
    }
    return object.has("quote") || object.has("quoteUri") || object.has("quoteUrl")
        ? Shape.QUOTE
        : Shape.ORIGINAL;
  }
}
