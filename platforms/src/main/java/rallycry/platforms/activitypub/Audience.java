package rallycry.platforms.activitypub;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.activitystreams.Notes;
import tools.jackson.databind.JsonNode;

/// Whom a note is for. What is not public counts only if it is addressed to us.
///
/// @param open public, or unlisted
/// @param ours whether one of our actors is addressed, or mentioned
record Audience(boolean open, boolean ours) {

  private static final Set<String> EVERYONE = Set.of(Documents.PUBLIC, "as:Public", "Public");

  static Audience of(JsonNode note, Addresses addresses) {
    Set<String> all = new HashSet<>();
    addTo(all, note.path("to"));
    addTo(all, note.path("cc"));
    boolean open = all.stream().anyMatch(EVERYONE::contains);
    for (JsonNode tag : Notes.each(note.path("tag"))) {
      if (Json.text(tag, "type").equals("Mention")) {
        all.add(Json.text(tag, "href"));
      }
    }
    boolean ours = all.stream().anyMatch(one -> addresses.callOfActor(one).isPresent());
    return new Audience(open, ours);
  }

  /// The hashtags that a note bears, without `#` and in lower case.
  static Set<String> hashtags(JsonNode note) {
    Set<String> hashtags = new HashSet<>();
    for (JsonNode tag : Notes.each(note.path("tag"))) {
      if (Json.text(tag, "type").equals("Hashtag")) {
        hashtags.add(Json.text(tag, "name").toLowerCase(Locale.ROOT).replaceFirst("^#", ""));
      }
    }
    return hashtags;
  }

  private static void addTo(Set<String> all, JsonNode oneOrMore) {
    Notes.each(oneOrMore).forEach(one -> all.add(Notes.id(one)));
  }
}
