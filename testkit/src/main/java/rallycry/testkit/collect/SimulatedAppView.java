package rallycry.testkit.collect;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The questions of Bluesky's AppView that a back-fill asks: a thread, a search, an author's posts.
final class SimulatedAppView {

  private record Post(String did, String record) {}

  private final Map<String, Post> posts = new LinkedHashMap<>();

  synchronized void writes(String uri, String did, String record) {
    posts.put(uri, new Post(did, record));
  }

  synchronized void deletes(String uri) {
    posts.remove(uri);
  }

  /// The answer as JSON; empty where there is none.
  synchronized Optional<String> answer(HttpHead head) {
    Map<String, String> query = head.query();
    return switch (head.path()) {
      case "/xrpc/app.bsky.feed.getPostThread" -> thread(query.getOrDefault("uri", ""));
      case "/xrpc/app.bsky.feed.searchPosts" -> Optional.of(search(query.getOrDefault("tag", "")));
      case "/xrpc/app.bsky.feed.getAuthorFeed" ->
          Optional.of(feed(query.getOrDefault("actor", "")));
      default -> Optional.empty();
    };
  }

  /// All answers as one level: the simulation has no others.
  private Optional<String> thread(String root) {
    String replies =
        posts.entrySet().stream()
            .filter(post -> post.getValue().record().contains("\"root\":{\"uri\":\"" + root + "\""))
            .map(post ->
                "{\"$type\":\"app.bsky.feed.defs#threadViewPost\",\"post\":%s,\"replies\":[]}"
                    .formatted(view(post)))
            .collect(joining(","));
    return Optional.of(
        "{\"thread\":{\"$type\":\"app.bsky.feed.defs#threadViewPost\",\"post\":{\"uri\":\"%s\",\"replyCount\":%d},\"replies\":[%s]}}"
            .formatted(root, posts.size(), replies));
  }

  private String search(String tag) {
    return "{\"posts\":[%s]}"
        .formatted(
            posts.entrySet().stream()
                .filter(post -> post.getValue().record().contains("\"tag\":\"" + tag + "\""))
                .map(SimulatedAppView::view)
                .collect(joining(",")));
  }

  private String feed(String did) {
    return "{\"feed\":[%s]}"
        .formatted(
            posts.entrySet().stream()
                .filter(post -> post.getValue().did().equals(did))
                .map(post -> "{\"post\":" + view(post) + "}")
                .collect(joining(",")));
  }

  private static String view(Map.Entry<String, Post> post) {
    return "{\"uri\":\"%s\",\"author\":{\"did\":\"%s\"},\"record\":%s,\"indexedAt\":\"2026-11-20T10:00:00Z\"}"
        .formatted(post.getKey(), post.getValue().did(), post.getValue().record());
  }
}
