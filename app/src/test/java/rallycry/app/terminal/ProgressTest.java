package rallycry.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import rallycry.app.terminal.Progress.Stand;

class ProgressTest {

  @Test
  void line_tellsHowFar_howFast_andHowLongYet() {
    var third = new Stand(250, OptionalLong.of(1000));
    assertThat(Progress.line(third, 50_000, 30))
        .isEqualTo("██████░░░░░░░░░░░░░░░░░░  25 %  50,000 posts, 1,667 a second, 1 min 30 s left");
  }

  @Test
  void line_ofWhatHasNoKnownEnd_promisesNothing() {
    assertThat(Progress.line(new Stand(3_000_000, OptionalLong.empty()), 10, 2))
        .isEqualTo("3 MB, 10 posts, 5 a second");
  }
}
