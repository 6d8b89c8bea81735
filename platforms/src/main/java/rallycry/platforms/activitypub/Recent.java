package rallycry.platforms.activitypub;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers the latest things, in memory alone; of too many, those that nobody asked for longest
/// are forgotten.
final class Recent<K, V> {

  private final Map<K, V> kept;

  Recent(int most) {
    kept =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<V> get(K key) {
    return Optional.ofNullable(kept.get(key));
  }

  synchronized void put(K key, V value) {
    kept.put(key, value);
  }

  synchronized void forget(K key) {
    kept.remove(key);
  }
}
