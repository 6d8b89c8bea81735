package rallycry.platforms.mastodon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which id of this instance is which post everywhere, and how it last read. In memory alone: at
/// rest it would be a list of those who answered.
final class Remembered {

  /// Of more than these the oldest are forgotten.
  private static final int MOST = 200_000;

  /// @param uri empty for a post that could not be read, or was not for everyone
  private record Known(String uri, long edited) {}

  private final Map<String, Known> posts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST;
        }
      };

  boolean isEmpty() {
    return posts.isEmpty();
  }

  /// Whether a post was never seen, or never as it now reads.
  boolean isNew(String id, long edited) {
    Known known = posts.get(id);
    return known == null || known.edited() < edited;
  }

  void put(String id, String uri, long edited) {
    posts.put(id, new Known(uri, edited));
  }

  /// @return its address everywhere; empty if it is not known
  Optional<String> forget(String id) {
    return Optional.ofNullable(posts.remove(id)).map(Known::uri).filter(uri -> !uri.isEmpty());
  }
}
