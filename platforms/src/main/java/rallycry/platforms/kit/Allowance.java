package rallycry.platforms.kit;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// How much we may still ask, as the headers of an answer tell it.
///
/// X writes `x-rate-limit-…` with seconds since 1970, Mastodon `X-RateLimit-…` with a time in ISO
/// 8601; the standard's `Retry-After` gives seconds from now.
record Allowance(HttpHeaders headers) {

  /// Questions that are left to others who use the same account or address.
  private static final long RESERVE = 5;

  /// When to ask again, where so little is left that we better rest.
  Optional<Instant> restUntil() {
    return remaining().filter(left -> left <= RESERVE).flatMap(_ -> reset());
  }

  /// When we may ask again after "too many"; empty where that is not said.
  Optional<Instant> freeAt(Instant now) {
    return reset().or(() -> number("retry-after").map(now::plusSeconds));
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
