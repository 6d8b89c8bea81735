package rallycry.platforms.activitypub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import rallycry.platforms.activitypub.signature.Algorithm;
import rallycry.platforms.activitypub.signature.Claim;

class ReplaysTest {

  private static final Instant NOON = Instant.parse("2026-03-08T12:00:00Z");

  private final Replays replays = new Replays(10);

  @Test
  void signature_isNewOnce() {
    assertThat(replays.isNew(claim(1))).isTrue();
    assertThat(replays.isNew(claim(1))).isFalse();
    replays.forget(claim(1));
    assertThat(replays.isNew(claim(1))).isTrue();
  }

  @Test
  void whatWasForgotten_isRefused_ratherThanTakenTwice() {
    for (int number = 1; number <= 100; number++) {
      assertThat(replays.isNew(claim(number))).isTrue();
    }
    for (int number = 1; number <= 100; number++) {
      assertThat(replays.isNew(claim(number))).as("number " + number).isFalse();
    }
    assertThat(replays.isNew(claim(101))).isTrue();
  }

  /// Signed in the second of its number.
  private static Claim claim(int number) {
    byte[] signature = ("signature " + number).getBytes(UTF_8);
    return new Claim("key", Algorithm.OF_KEY, NOON.plusSeconds(number), new byte[0], signature);
  }
}
