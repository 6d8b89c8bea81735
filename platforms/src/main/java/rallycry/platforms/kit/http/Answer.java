package rallycry.platforms.kit.http;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rallycry.platforms.kit.http.Refused.Reason;

/// What a host answered.
///
/// @param uri that was asked last, after redirects
/// @param headers values by name, names in lower case
@SuppressWarnings("ArrayRecordComponent") // handed on as it came, never compared
public record Answer(int status, URI uri, Map<String, List<String>> headers, byte[] body) {

  /// Whether the host did what it was asked.
  public boolean fine() {
    return status >= 200 && status < 300;
  }

  /// Whether what was asked for is said to be no more: not found, or gone.
  public boolean gone() {
    return status == 404 || status == 410;
  }

  /// The first value of a header.
  ///
  /// @param name in lower case
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /// How long the host asks us to stay away (RFC 9110, 10.2.3), in seconds or as a date.
  public Optional<Duration> retryAfter(Instant now) {
    return header("retry-after").flatMap(value -> duration(value.strip(), now));
  }

  private static Optional<Duration> duration(String value, Instant now) {
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, until));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  boolean redirects() {
    return status / 100 == 3 && header("location").isPresent();
  }

  URI redirect() throws Refused {
    try {
      return uri.resolve(header("location").orElseThrow());
    } catch (IllegalArgumentException notAnAddress) {
      throw new Refused(Reason.NO_ADDRESS, uri);
    }
  }

  /// This answer, if it is fine.
  ///
  /// @throws IOException that tells the host and its status
  public Answer orThrow() throws IOException {
    if (!fine()) {
      throw new IOException("%s answered %d".formatted(uri.getHost(), status));
    }
    return this;
  }
}
