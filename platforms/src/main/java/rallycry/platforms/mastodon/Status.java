package rallycry.platforms.mastodon;

import static rallycry.platforms.kit.Json.require;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/// A post as the client API of Mastodon shows it.
///
/// Post and author have the keys that ActivityPub has for them, `uri` and the actor's id: the same
/// answer seen both ways is one.
record Status(JsonNode json) {

  /// Mastodon, GoToSocial and Pleroma's kin name a post below its author.
  private static final Pattern BELOW_AUTHOR = Pattern.compile("(https?://.+)/statuses/[^/]+");

  /// The second in which it was last changed; 0 if it never was.
  long edited() {
    return Times.second(Json.text(json, "edited_at")).orElse(0);
  }

  /// What it says; empty if it was said to followers or to single people alone.
  ///
  /// @throws Unreadable if it says nothing that can be relied on
  Optional<Activity> activity() {
    return switch (require(Json.text(json, "visibility"), Reason.UNKNOWN_SHAPE)) {
      case "public", "unlisted" -> Optional.of(said());
      default -> Optional.empty();
    };
  }

  private Activity said() {
    if (json.path("account").path("bot").asBoolean(false)) {
      throw new Unreadable(Reason.MACHINE);
    }
    JsonNode content = json.path("content");
    if (!content.isString()) {
      throw new Unreadable(Reason.NO_TEXT);
    }
    var post =
        new Post(
            Platform.FEDIVERSE,
            require(Json.text(json, "uri"), Reason.NO_ID),
            require(author(), Reason.NO_AUTHOR),
            Json.second(json, "created_at"),
            Html.warned(Json.text(json, "spoiler_text"), content.stringValue()),
            Json.text(json, "language"),
            shape());
    return edited() == 0 ? new Activity.Posted(post) : new Activity.Edited(post, edited());
  }

  /// The actor's id. Instances from before 4.2 do not tell it; then it is read off the post's own,
  /// where that lies below it. The address of the profile page is another one and will not do: the
  /// same person would count twice.
  private String author() {
    String uri = Json.text(json.path("account"), "uri");
    if (!uri.isEmpty()) {
      return uri;
    }
    Matcher post = BELOW_AUTHOR.matcher(Json.text(json, "uri"));
    return post.matches() ? post.group(1) : "";
  }

  private Shape shape() {
    if (!Json.id(json, "in_reply_to_id").isEmpty()) {
      return Shape.REPLY;
    }
    return json.path("quote").isObject() ? Shape.QUOTE : Shape.ORIGINAL;
  }
}
