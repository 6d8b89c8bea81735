package rallycry.core.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import rallycry.core.recognise.Leaning.Weighed;

class LeaningTest {

  private static final int HOSTILE = Kind.HOSTILE.ordinal();

  @Test
  void rareKind_thatIsHeldForSecondLikeliest_isLeantTowards() {
    List<Weighed> posts = new ArrayList<>(usual());
    posts.addAll(Collections.nCopies(3, new Weighed(Kind.HOSTILE, held(0, 0, 0, 0.3f, 0.7f))));

    assertThat(Leaning.of(posts).odds().get(HOSTILE)).isGreaterThan(2);
  }

  @Test
  void rareKind_thatCannotBeTold_isNotLeantTowards() {
    List<Weighed> posts = new ArrayList<>(usual());
    posts.add(new Weighed(Kind.HOSTILE, held(0, 0, 0, 0.05f, 0.95f)));

    assertThat(Leaning.of(posts).odds().get(HOSTILE)).isEqualTo(1);
  }

  @Test
  void lean_isAddedToWhatEveryPostHas() {
    var weights = new float[Features.BUCKETS * Manner.COUNT];
    new Leaning(List.of(1.0, 1.0, 1.0, Math.E, 1.0)).tilt(weights);

    assertThat(weights[Features.ALWAYS * Manner.COUNT + HOSTILE]).isEqualTo(1);
    assertThat(weights[Features.ALWAYS * Manner.COUNT]).isZero();
  }

  /// Posts that are read as they are without any lean.
  private static List<Weighed> usual() {
    return List.of(
        new Weighed(Kind.ME_TOO, held(0.9f, 0.1f, 0, 0, 0)),
        new Weighed(Kind.STORY, held(0.1f, 0.9f, 0, 0, 0)),
        new Weighed(Kind.SUPPORT, held(0, 0, 0.9f, 0, 0.1f)),
        new Weighed(Kind.MENTION, held(0, 0, 0, 0.05f, 0.95f)));
  }

  private static float[] held(float... probabilities) {
    return probabilities;
  }
}
