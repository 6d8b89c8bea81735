package rallycry.platforms.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllowanceTest {

  private static final Instant NOON = Instant.parse("2026-03-08T12:00:00Z");

  @Test
  void plenty_isNoReasonToRest() {
    assertThat(rest(Map.of("x-rate-limit-remaining", "6", "x-rate-limit-reset", "1772971800")))
        .isEmpty();
    assertThat(rest(Map.of("x-app-usage", "{\"call_count\":89,\"total_time\":1}"))).isEmpty();
    assertThat(rest(Map.of())).isEmpty();
  }

  @Test
  void last_areLeftToOthers_untilThePlatformSays() {
    assertThat(rest(Map.of("x-rate-limit-remaining", "5", "x-rate-limit-reset", "1772971800")))
        .contains(Instant.ofEpochSecond(1_772_971_800));
    assertThat(
            rest(
                Map.of(
                    "x-ratelimit-remaining", "0", "x-ratelimit-reset", "2026-03-08T12:05:00.5Z")))
        .contains(Instant.parse("2026-03-08T12:05:00.5Z"));
  }

  @Test
  void usageInPerCent_isRespected_forAsLongAsMetaSays() {
    assertThat(rest(Map.of("x-app-usage", "{\"call_count\":1,\"total_cputime\":90}")))
        .contains(NOON.plus(Duration.ofMinutes(1)));
    assertThat(
            rest(
                Map.of(
                    "x-business-use-case-usage",
                    "{\"17\":[{\"type\":\"pages\",\"call_count\":100,\"estimated_time_to_regain_access\":19}]}")))
        .contains(NOON.plus(Duration.ofMinutes(19)));
  }

  @Test
  void whatCannotBeRead_isNoReasonToRest() {
    assertThat(rest(Map.of("x-app-usage", "{"))).isEmpty();
    assertThat(rest(Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", "soon"))).isEmpty();
  }

  private static Optional<Instant> rest(Map<String, String> headers) {
    Map<String, List<String>> all = new HashMap<>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new Allowance(HttpHeaders.of(all, (_, _) -> true)).restUntil(NOON);
  }
}
