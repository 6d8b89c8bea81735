package rallycry.platforms.archive;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rallycry.platforms.kit.Place;

/// Keeps how many lines each segment of a file has, so that a place deep in the file can be told
/// without counting ahead.
///
/// @param skipped lines before the first segment
record Track(int number, String file, long skipped, Map<Integer, Long> lines) {

  Track(int number, String file, long skipped) {
    this(number, file, skipped, new ConcurrentHashMap<>());
  }

  void put(int segment, long count) {
    lines.put(segment, count);
  }

  Place place(int segment, long offset) {
    return new Place(number, file, segment, offset, () -> before(segment));
  }

  Place whole() {
    return Place.of(number, file);
  }

  private long before(int segment) {
    long count = skipped;
    for (int earlier = 0; earlier < segment; earlier++) {
      count += lines.getOrDefault(earlier, 0L);
    }
    return count;
  }
}
