package rallycry.core.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import rallycry.core.tally.Cell.Dimension;
import rallycry.core.tally.Cell.Measure;

class GatheredTest {

  /// Small ones, the last small and the first large one, a minute of 2017, and the greatest there
  /// are.
  private static final int[] VALUES = {0, 1, 31, 32, 25_135_200, Integer.MAX_VALUE, -1};

  @Test
  void whatIsGathered_isWhatATallyHolds() {
    var random = new Random(1);
    var gathered = new Gathered();
    var tally = new Tally();
    for (int i = 0; i < 10_000; i++) {
      long cell =
          Cell.of(any(Measure.values(), random), any(Dimension.values(), random), value(random));
      long delta = random.nextInt(-2, 5);
      gathered.add(cell, delta);
      tally.add(cell, delta);
    }
    assertThat(gathered.sum()).isEqualTo(tally);
  }

  @Test
  void whatCancels_leavesNothing() {
    var gathered = new Gathered();
    gathered.add(Cell.of(Measure.POSTS), 1);
    gathered.add(Cell.of(Measure.POSTS), -1);
    assertThat(gathered.sum()).isEqualTo(new Tally());
  }

  private static int value(Random random) {
    return VALUES[random.nextInt(VALUES.length)];
  }

  private static <T> T any(T[] all, Random random) {
    return all[random.nextInt(all.length)];
  }
}
