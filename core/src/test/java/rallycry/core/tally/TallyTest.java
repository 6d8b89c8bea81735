package rallycry.core.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import rallycry.core.tally.Cell.Dimension;
import rallycry.core.tally.Cell.Measure;

class TallyTest {

  @Provide
  Arbitrary<Tally> tallies() {
    Arbitrary<Map<Long, Long>> cells =
        Arbitraries.maps(
            Arbitraries.integers()
                .between(0, 200)
                .map(minute -> Cell.of(Measure.PEOPLE, Dimension.MINUTE, minute)),
            Arbitraries.longs().between(-5, 5));
    return cells.map(counts -> {
      var tally = new Tally();
      counts.forEach(tally::add);
      return tally;
    });
  }

  @Property(tries = 200)
  void adding_isCommutative(@ForAll("tallies") Tally a, @ForAll("tallies") Tally b) {
    assertThat(sum(a, b)).isEqualTo(sum(b, a));
  }

  @Property(tries = 200)
  void adding_isAssociative(
      @ForAll("tallies") Tally a, @ForAll("tallies") Tally b, @ForAll("tallies") Tally c) {
    assertThat(sum(sum(a, b), c)).isEqualTo(sum(a, sum(b, c)));
  }

  @Property(tries = 200)
  void takingAway_undoesAdding(@ForAll("tallies") Tally a, @ForAll("tallies") Tally b) {
    Tally sum = sum(a, b);
    sum.subtract(b);
    assertThat(sum).isEqualTo(a).hasSameHashCodeAs(a);
  }

  @Property(tries = 200)
  void nothing_addsNothing(@ForAll("tallies") Tally a) {
    assertThat(sum(a, new Tally())).isEqualTo(a);
  }

  @Test
  void cells_areFoundByTheirAddress() {
    for (Measure measure : Measure.values()) {
      for (Dimension dimension : Dimension.values()) {
        for (int value : List.of(0, 1, 25_135_200, -1)) {
          long cell = Cell.of(measure, dimension, value);
          assertThat(Cell.measure(cell)).isEqualTo(measure);
          assertThat(Cell.dimension(cell)).isEqualTo(dimension);
          assertThat(Cell.value(cell)).isEqualTo(value);
        }
      }
    }
  }

  @Test
  void along_givesOneCut_inOrder() {
    var tally = new Tally();
    tally.add(Cell.of(Measure.PEOPLE, Dimension.MINUTE, 9), 2);
    tally.add(Cell.of(Measure.PEOPLE, Dimension.MINUTE, 3), 1);
    tally.add(Cell.of(Measure.DISCLOSURES, Dimension.MINUTE, 3), 7);
    assertThat(tally.along(Measure.PEOPLE, Dimension.MINUTE))
        .containsExactly(Map.entry(3, 1L), Map.entry(9, 2L));
  }

  private static Tally sum(Tally a, Tally b) {
    Tally sum = a.copy();
    sum.add(b);
    return sum;
  }
}
