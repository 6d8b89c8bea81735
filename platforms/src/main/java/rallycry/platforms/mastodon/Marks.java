package rallycry.platforms.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rallycry.platforms.kit.Fields;

/// How far the timeline of each hashtag was read, as ids of this instance:
/// `MeToo=1154&YoTambien=1160`.
final class Marks {

  /// Mastodon's ids hold the millisecond since 1970 above these bits; those of other servers that
  /// speak its language are no such numbers, and are taken as they are.
  private static final int MILLIS_ABOVE = 16;

  private static final String SNOWFLAKE = "\\d{16,19}";

  private final Map<String, String> marks;

  /// @param cursor what [#toString] gave
  Marks(Optional<String> cursor) {
    marks = new TreeMap<>(Fields.of(cursor.orElse("")));
  }

  /// Where to begin reading.
  ///
  /// @param back how far behind the mark
  /// @param earliest never before this
  String before(String tag, Duration back, Instant earliest) {
    String mark = marks.getOrDefault(tag, first(earliest));
    if (!mark.matches(SNOWFLAKE)) {
      return mark;
    }
    Instant at = Instant.ofEpochMilli(Long.parseLong(mark) >>> MILLIS_ABOVE).minus(back);
    return first(at.isBefore(earliest) ? earliest : at);
  }

  void reach(String tag, String id) {
    marks.put(tag, id);
  }

  @Override
  public String toString() {
    return marks.entrySet().stream()
        .map(mark -> URLEncoder.encode(mark.getKey(), UTF_8) + "=" + mark.getValue())
        .collect(joining("&"));
  }

  private static String first(Instant at) {
    return Long.toString(Math.max(0, at.toEpochMilli()) << MILLIS_ABOVE);
  }
}
