package rallycry.server.carry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import rallycry.core.publish.Edition;
import rallycry.server.http.Packed;
import rallycry.server.page.Messages;

/// The pictures of link previews as they were drawn last, one for each language.
///
/// A crowd of robots that all preview one link gets the same bytes: a picture is drawn anew only
/// for whoever asks when its number is out of date, and not more often than every few seconds.
final class Pictures {

  private static final Duration REST = Duration.ofSeconds(5);

  private final LongSupplier nanoTime;
  private final Map<String, Drawn> drawn = new ConcurrentHashMap<>();

  /// @param nanoTime as of [System#nanoTime]
  Pictures(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  private record Drawn(long seq, long at, Packed png) {}

  Packed of(Edition edition, boolean demo, Messages words) {
    Drawn last = drawn.get(words.tag());
    return last != null && serves(last, edition) ? last.png : draw(edition, demo, words).png;
  }

  /// One draws, the others wait for what it drew.
  private Drawn draw(Edition edition, boolean demo, Messages words) {
    return drawn.compute(
        words.tag(),
        (tag, last) ->
            last != null && serves(last, edition) ? last : drawAnew(edition, demo, words));
  }

  private boolean serves(Drawn last, Edition newest) {
    return newest.seq() == last.seq || nanoTime.getAsLong() - last.at < REST.toNanos();
  }

  private Drawn drawAnew(Edition edition, boolean demo, Messages words) {
    Packed png = Packed.of("image/png", Drawing.png(edition, demo, words));
    return new Drawn(edition.seq(), nanoTime.getAsLong(), png);
  }
}
