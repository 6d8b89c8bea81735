package rallycry.platforms.bluesky;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Set;
import rallycry.platforms.kit.Json;
import tools.jackson.databind.JsonNode;

/// What of Bluesky is listened for: answers to calls, at any depth, and hashtags.
///
/// @param calls `at://` addresses of posts that ask
/// @param hashtags without `#`, in lower case
record Wanted(Set<String> calls, Set<String> hashtags) {

  Wanted {
    calls = Set.copyOf(calls);
    hashtags = hashtags.stream().map(Wanted::fold).collect(toUnmodifiableSet());
  }

  /// Whether a post's record answers a call or bears a hashtag.
  boolean has(JsonNode record) {
    return answers(record) || tagged(record);
  }

  /// Below a call at any depth, or quoting one.
  private boolean answers(JsonNode record) {
    JsonNode embed = record.path("embed").path("record");
    return calls.contains(Json.text(record.path("reply").path("root"), "uri"))
        || calls.contains(Json.text(embed, "uri"))
        || calls.contains(Json.text(embed.path("record"), "uri"));
  }

  /// Tags stand in the text as facets, or outside of it in a list of their own.
  private boolean tagged(JsonNode record) {
    for (JsonNode tag : record.path("tags")) {
      if (hashtags.contains(fold(tag.asString("")))) {
        return true;
      }
    }
    for (JsonNode facet : record.path("facets")) {
      for (JsonNode feature : facet.path("features")) {
        if (hashtags.contains(fold(Json.text(feature, "tag")))) {
          return true;
        }
      }
    }
    return false;
  }

  static String fold(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }
}
