package rallycry.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

  private static final OptionalLong HIDDEN = OptionalLong.empty();

  @Test
  void nine_areHidden_tenAreNot_nobodyIsNobody() {
    assertThat(SmallCells.single(9)).isEmpty();
    assertThat(SmallCells.single(10)).hasValue(10);
    assertThat(SmallCells.single(0)).hasValue(0);
  }

  @Test
  void smallCell_takesTheSmallestOtherAlong() {
    assertThat(SmallCells.partition(cells(3, 40, 25)))
        .isEqualTo(Map.of(0, HIDDEN, 1, OptionalLong.of(40), 2, HIDDEN));
  }

  @Test
  void whereNothingCanBeShown_notEvenNamesAre() {
    assertThat(SmallCells.partition(cells(3, 40))).isEmpty();
    assertThat(SmallCells.partition(cells(1, 1, 1, 1, 1, 1, 1, 1, 1, 1))).isEmpty();
  }

  @Test
  void subset_isHidden_whereItsRestIsSmall() {
    assertThat(SmallCells.subsets(cells(95, 60, 100), 100))
        .isEqualTo(Map.of(0, HIDDEN, 1, OptionalLong.of(60), 2, OptionalLong.of(100)));
  }

  @Property
  void noCellBelowTen_isEverShown(
      @ForAll @Size(max = 12) List<@LongRange(min = 1, max = 60) Long> counts) {
    assertThat(SmallCells.partition(cells(counts)).values())
        .allSatisfy(shown -> assertThat(shown.orElse(10)).isGreaterThanOrEqualTo(10));
  }

  @Property
  void totalMinusShown_isNeverSmall(
      @ForAll @Size(max = 12) List<@LongRange(min = 1, max = 60) Long> counts) {
    var shown = SmallCells.partition(cells(counts)).values();
    long rest =
        counts.stream().mapToLong(Long::longValue).sum()
            - shown.stream().mapToLong(count -> count.orElse(0)).sum();
    assertThat(rest == 0 || rest >= 10 || shown.isEmpty()).isTrue();
  }

  /// Whoever knows the rule, the total and everything shown, and tries all cells that would look
  /// the same, still has more than one answer for each hidden cell.
  @Test
  void attackerWhoKnowsTheRule_learnsNoHiddenCell() {
    Map<List<Object>, List<List<Long>>> alike = new HashMap<>();
    for (long a = 1; a <= 40; a++) {
      for (long b = 1; b <= 40; b++) {
        for (long c = 1; c <= 40; c++) {
          var view = List.<Object>of(a + b + c, SmallCells.partition(cells(a, b, c)));
          alike.computeIfAbsent(view, key -> new ArrayList<>()).add(List.of(a, b, c));
        }
      }
    }
    alike.forEach((view, worlds) -> {
      boolean whole = worlds.stream().allMatch(world -> world.stream().allMatch(n -> n <= 13));
      var shown = SmallCells.partition(cells(worlds.getFirst()));
      for (int cell = 0; cell < 3 && whole; cell++) {
        if (!shown.isEmpty() && shown.getOrDefault(cell, HIDDEN).isEmpty()) {
          Set<Long> possible = new HashSet<>();
          for (var world : worlds) {
            possible.add(world.get(cell));
          }
          assertThat(possible).as("%s of %s", cell, view).hasSizeGreaterThan(1);
        }
      }
    });
  }

  private static Map<Integer, Long> cells(long... counts) {
    Map<Integer, Long> cells = new LinkedHashMap<>();
    for (long count : counts) {
      cells.put(cells.size(), count);
    }
    return cells;
  }

  private static Map<Integer, Long> cells(List<Long> counts) {
    return cells(counts.stream().mapToLong(Long::longValue).toArray());
  }
}
