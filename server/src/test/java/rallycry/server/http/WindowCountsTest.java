package rallycry.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowCountsTest {

  private Instant now = Instant.parse("2026-03-08T12:00:00Z");

  @Test
  void window_forgetsWithItsEnd() {
    var counts = new WindowCounts(Duration.ofMinutes(10), () -> now);
    assertThat(counts.add("192.0.2.1")).isEqualTo(1);
    assertThat(counts.add("192.0.2.1")).isEqualTo(2);
    assertThat(counts.add("192.0.2.2")).isEqualTo(1);
    assertThat(counts.left()).isEqualTo(600);
    now = now.plusSeconds(600);
    assertThat(counts.seen("192.0.2.1")).isZero();
  }

  @Test
  void limit_saysWhenToTryAgain() {
    var limit = new RateLimit(1, Duration.ofMinutes(10), () -> now);
    now = now.plusSeconds(60);
    limit.count("192.0.2.1");
    assertThatThrownBy(() -> limit.count("192.0.2.1"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.retryAfter()).hasValue(540));
    limit.count("192.0.2.2");
  }

  @Test
  void memory_isBounded_andNobodyIsLeftUncounted() {
    var counts = new WindowCounts(Duration.ofMinutes(10), () -> now);
    for (int i = 0; i < 400_000; i++) {
      counts.add("network " + i);
    }
    assertThat(counts.size()).isLessThanOrEqualTo((1 << 18) + (1 << 16));
    assertThat(counts.seen("network 399999")).isPositive();
  }
}
