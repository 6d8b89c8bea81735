package rallycry.platforms.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// How much we may still ask, as the headers of an answer tell it.
///
/// X writes `x-rate-limit-…` with seconds since 1970, Mastodon `X-RateLimit-…` with a time in ISO
/// 8601; Meta tells in per cent how much is used up, in JSON; the standard's `Retry-After` gives
/// seconds from now.
record Allowance(HttpHeaders headers) {

  /// Questions that are left to others who use the same account or address.
  private static final long RESERVE = 5;

  /// Of what Meta allows; it locks out who goes beyond 100.
  private static final int MOST_PER_CENT = 90;

  private static final List<String> USED = List.of("call_count", "total_time", "total_cputime");
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  /// When to ask again, where so little is left that we better rest.
  Optional<Instant> restUntil(Instant now) {
    return remaining()
        .filter(left -> left <= RESERVE)
        .flatMap(_ -> reset())
        .or(() -> usedUp().map(now::plus));
  }

  /// When we may ask again after "too many"; empty where that is not said.
  Optional<Instant> freeAt(Instant now) {
    return reset().or(() -> number("retry-after").map(now::plusSeconds));
  }

  /// How long to rest, where Meta says that nearly all is used: as long as it says, if it says so.
  private Optional<Duration> usedUp() {
    return Stream.of("x-app-usage", "x-business-use-case-usage")
        .flatMap(name -> headers.firstValue(name).stream())
        .flatMap(Allowance::usages)
        .filter(usage -> USED.stream().anyMatch(of -> usage.path(of).asInt(0) >= MOST_PER_CENT))
        .map(usage -> Duration.ofMinutes(usage.path("estimated_time_to_regain_access").asLong(0)))
        .map(rest -> rest.compareTo(SHORTEST) < 0 ? SHORTEST : rest)
        .max(Comparator.naturalOrder());
  }

  /// One usage, or several by the account they are of.
  private static Stream<JsonNode> usages(String json) {
    byte[] bytes = json.getBytes(UTF_8);
    try {
      JsonNode usage = Json.read(bytes, 0, bytes.length);
      return Stream.concat(Stream.of(usage), usage.valueStream().flatMap(JsonNode::valueStream));
    } catch (Unreadable _) {
      return Stream.empty();
    }
  }

  private Optional<Long> remaining() {
    return number("x-rate-limit-remaining").or(() -> number("x-ratelimit-remaining"));
  }

  private Optional<Instant> reset() {
    return Stream.of("x-rate-limit-reset", "x-ratelimit-reset")
        .flatMap(name -> headers.firstValue(name).stream())
        .findFirst()
        .flatMap(Allowance::instant);
  }

  private static Optional<Instant> instant(String value) {
    if (isNumber(value)) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(value)));
    }
    try {
      return Optional.of(Instant.parse(value));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private Optional<Long> number(String name) {
    return headers.firstValue(name).filter(Allowance::isNumber).map(Long::valueOf);
  }

  private static boolean isNumber(String value) {
    return value.matches("\\d{1,12}");
  }
}
