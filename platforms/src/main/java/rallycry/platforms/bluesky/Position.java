package rallycry.platforms.bluesky;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/// Where in a stream we stand.
///
/// A number counts on one instance only; the time of witnessing is understood, roughly, by all, and
/// by both wires.
///
/// @param host the instance
/// @param seq the instance's number of the event; empty on the first wire, which has none
/// @param micros when the event was witnessed, in microseconds since 1970
record Position(String host, OptionalLong seq, long micros) {

  /// Another instance witnesses at its own time: so far back one begins there.
  private static final long REWIND = Duration.ofSeconds(10).toNanos() / 1_000;

  /// Where an event stands; empty for one that has no place, as a notice.
  static Optional<Position> of(String host, JsonNode event) {
    JsonNode payload = event.path("payload");
    if (payload.path("seq").isIntegralNumber()) {
      String time = payload.path("witnessedAt").asString(payload.path("time").asString(""));
      OptionalLong seq = OptionalLong.of(payload.path("seq").asLong());
      return micros(time).map(micros -> new Position(host, seq, micros));
    }
    JsonNode time = event.path("time_us");
    return time.isIntegralNumber()
        ? Optional.of(new Position(host, OptionalLong.empty(), time.asLong()))
        : Optional.empty();
  }

  /// At a time, on no instance in particular.
  static Position at(Instant time) {
    return new Position("-", OptionalLong.empty(), ChronoUnit.MICROS.between(Instant.EPOCH, time));
  }

  /// Reads what [#toString] wrote; empty if it did not.
  static Optional<Position> parse(String cursor) {
    String[] parts = cursor.split(" ", -1);
    try {
      return parts.length == 3
          ? Optional.of(new Position(parts[0], seq(parts[1]), Long.parseLong(parts[2])))
          : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// The same place for an instance that does not know the number, or no longer.
  Position byTime() {
    return new Position(host, OptionalLong.empty(), micros);
  }

  /// The cursor with which to ask an instance: never behind what was heard, so that what is heard
  /// twice is the most that can happen.
  long cursorFor(URI instance) {
    return host.equals(instance.getAuthority()) ? seq.orElse(micros) : micros - REWIND;
  }

  Instant time() {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  @Override
  public String toString() {
    return host + " " + (seq.isPresent() ? seq.getAsLong() : "-") + " " + micros;
  }

  private static OptionalLong seq(String text) {
    return text.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }

  private static Optional<Long> micros(String time) {
    try {
      return Optional.of(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
