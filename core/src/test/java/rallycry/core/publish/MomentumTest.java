package rallycry.core.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MomentumTest {

  @Test
  void nobody_hasNoMomentum() {
    Momentum none = Momentum.of(List.of());
    assertThat(none.inWords()).isEqualTo("too few people yet to tell");
    assertThat(none.isGoingStrong()).isFalse();
  }

  @Test
  void oneHour_saysNothingOfGrowth() {
    Momentum one = momentum(1, hour -> 500);
    assertThat(one.peakHour()).hasValue(0);
    assertThat(one.doublingHours()).isEmpty();
    assertThat(one.halfLifeHours()).isEmpty();
    assertThat(one.inWords()).isEqualTo("in its first days");
  }

  @Test
  void doublingEveryTwoHours_isFound() {
    Momentum doubling = momentum(12, hour -> Math.round(100 * Math.pow(2, hour / 2.0)));
    assertThat(doubling.doublingHours()).hasValueCloseTo(2.0, within(0.2));
    assertThat(doubling.inWords()).isEqualTo("doubling every 2 hours");
  }

  @Test
  void halvingEachDay_hasAHalfLifeOfADay() {
    Momentum fading =
        momentum(10 * 24, hour -> Math.round(50_000 * Math.pow(0.5, Math.floorDiv(hour, 24))));
    assertThat(fading.halfLifeHours()).hasValueCloseTo(24.0, within(0.5));
    assertThat(fading.isGoingStrong()).isFalse();
  }

  @Test
  void evenPace_neitherFadesNorDoubles() {
    Momentum even = momentum(20 * 24, hour -> 100);
    assertThat(even.halfLifeHours()).isEmpty();
    assertThat(even.isGoingStrong()).isTrue();
    assertThat(even.inWords()).isEqualTo("at last week's pace");
  }

  @Test
  void daysOfSilence_areLivedThrough() {
    Momentum gap = momentum(30 * 24, hour -> hour < 5 || hour > 29 * 24 ? 200 : 0);
    assertThat(gap.fastestDoublingHours()).isPresent();
    assertThat(gap.isGoingStrong()).isTrue();
  }

  @Test
  void durations_areSaidAsPeopleSayThem() {
    assertThat(Momentum.duration(1 / 60.0)).isEqualTo("minute");
    assertThat(Momentum.duration(2 / 3.0)).isEqualTo("40 minutes");
    assertThat(Momentum.duration(5.2)).isEqualTo("5 hours");
    assertThat(Momentum.duration(72)).isEqualTo("3 days");
  }

  @Property
  void bins_holdAllPeople_andNeverFewerThanTen(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 20_000) Integer> minutes) {
    SortedMap<Integer, Long> byMinute = new TreeMap<>();
    minutes.forEach(minute -> byMinute.merge(minute, 1L, Long::sum));
    List<Bin> bins = Bin.hours(byMinute);
    assertThat(bins).allSatisfy(bin -> assertThat(bin.people()).isGreaterThanOrEqualTo(10));
    assertThat(bins.stream().mapToLong(Bin::people).sum())
        .isEqualTo(minutes.size() < 10 ? 0 : minutes.size());
    for (int i = 1; i < bins.size(); i++) {
      assertThat(bins.get(i).from()).isGreaterThanOrEqualTo(bins.get(i - 1).until());
    }
    assertThat(Momentum.of(bins).inWords()).isNotBlank();
  }

  private static Momentum momentum(int hours, IntToLongFunction people) {
    SortedMap<Integer, Long> byMinute = new TreeMap<>();
    for (int hour = 0; hour < hours; hour++) {
      if (people.applyAsLong(hour) > 0) {
        byMinute.put(hour * 60, people.applyAsLong(hour));
      }
    }
    return Momentum.of(Bin.hours(byMinute));
  }
}
