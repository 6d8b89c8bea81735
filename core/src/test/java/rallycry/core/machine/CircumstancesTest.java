package rallycry.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import rallycry.core.ledger.Cause;

class CircumstancesTest {

  @Test
  void network_isAHall_untilMorePressThanAHallCan() {
    assertThat(new Circumstances(30, 0).suspicion()).isEmpty();
    assertThat(new Circumstances(31, 0).suspicion()).contains(Cause.IMPOSSIBLE_PACE);
  }

  @Test
  void sameText_isSetAside_fromTheFourthOn() {
    assertThat(new Circumstances(1, 3).suspicion()).isEmpty();
    assertThat(new Circumstances(1, 4).suspicion()).contains(Cause.SAME_TEXT);
  }

  @Property
  void suspicion_onlySetsAside_andNeverGoesAsMoreCome(
      @ForAll @IntRange(max = 100) int atOnce, @ForAll @IntRange(max = 10) int alike) {
    var suspicion = new Circumstances(atOnce, alike).suspicion();
    assertThat(suspicion.filter(cause -> !cause.isSetAside())).isEmpty();
    assertThat(
            suspicion.isEmpty() || new Circumstances(atOnce + 1, alike + 1).suspicion().isPresent())
        .isTrue();
  }
}
