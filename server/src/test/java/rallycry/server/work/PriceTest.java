package rallycry.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PriceTest {

  private Instant now = Instant.parse("2026-03-08T12:00:00Z");
  private final Price price = new Price(() -> now);

  @Test
  void calm_costsLittle() {
    assertThat(price.now(0)).isEqualTo(Price.CALM);
  }

  @Test
  void flood_raisesThePrice_andItFallsWithTheFlood() {
    for (int i = 0; i < 20_000; i++) {
      price.count();
    }
    assertThat(price.now(0)).isEqualTo(16 * Price.CALM);
    now = now.plusSeconds(10);
    assertThat(price.now(0)).as("still of the measure before").isEqualTo(16 * Price.CALM);
    now = now.plusSeconds(20);
    assertThat(price.now(0)).isEqualTo(Price.CALM);
  }

  @Test
  void networkThatSendsMuch_paysForItself() {
    assertThat(price.now(300)).isEqualTo(10 * Price.CALM);
    assertThat(price.now(1)).isEqualTo(Price.CALM);
  }

  @Test
  void nobody_waitsForEver() {
    assertThat(Price.of(Long.MAX_VALUE, Integer.MAX_VALUE)).isEqualTo(Price.HIGHEST);
  }
}
