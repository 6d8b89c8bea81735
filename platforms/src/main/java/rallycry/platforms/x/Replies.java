package rallycry.platforms.x;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rallycry.core.post.Post.Shape;
import rallycry.platforms.kit.Json;
import tools.jackson.databind.JsonNode;

/// How many direct replies to each call X handed to us so far: numbers alone, kept with the cursor
/// as `42=7,43=1`.
record Replies(Map<String, Long> found) {

  static final Replies NONE = new Replies(Map.of());

  Replies {
    found = Map.copyOf(found);
  }

  static Replies parse(String kept) {
    Map<String, Long> found = new TreeMap<>();
    for (String one : kept.split(",", -1)) {
      String[] parts = one.split("=", 2);
      if (parts.length == 2) {
        found.put(parts[0], Long.valueOf(parts[1]));
      }
    }
    return new Replies(found);
  }

  /// With the posts of a page; an edit is no further reply.
  Replies with(JsonNode posts, Set<String> calls) {
    Map<String, Long> more = new TreeMap<>(found);
    for (JsonNode post : posts) {
      for (JsonNode other : FlatPost.references(post)) {
        String id = Json.id(other, "id");
        boolean reply = Reference.of(Json.text(other, "type")) == Shape.REPLY;
        if (reply && calls.contains(id) && FlatPost.isFirst(post)) {
          more.merge(id, 1L, Long::sum);
        }
      }
    }
    return new Replies(more);
  }

  long to(String call) {
    return found.getOrDefault(call, 0L);
  }

  @Override
  public String toString() {
    return new TreeMap<>(found)
        .entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(joining(","));
  }
}
