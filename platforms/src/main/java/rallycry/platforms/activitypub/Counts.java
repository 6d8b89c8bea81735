package rallycry.platforms.activitypub;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// How often each kind of activity came in, since the program started.
final class Counts {

  private static final Set<String> KNOWN =
      Set.of(
          "Follow",
          "Create",
          "Update",
          "Delete",
          "Undo",
          "Announce",
          "Like",
          "Flag",
          "Block",
          "Move",
          "QuoteRequest");

  private final Map<String, Long> counts = new ConcurrentHashMap<>();

  /// @param type as others name it: what is not known is one kind, or they could fill our memory
  void add(String type) {
    counts.merge(KNOWN.contains(type) ? type : "other", 1L, Long::sum);
  }

  Map<String, Long> all() {
    return new TreeMap<>(counts);
  }
}
