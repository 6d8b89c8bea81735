package rallycry.core.privacy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Hides numbers so small that they might point at somebody.
///
/// Primary suppression hides every cell below [#SMALLEST]; complementary suppression then hides the
/// next smallest ones until what is hidden adds up to at least that many, so that taking the shown
/// cells from the total tells no more than a total would. Source: A. Hundepool et al., "Statistical
/// Disclosure Control", Wiley 2012, chapter 4.
public final class SmallCells {

  /// The smallest number that is shown.
  public static final long SMALLEST = 10;

  private SmallCells() {}

  /// A number by itself; empty where it is hidden. Nobody is nobody: 0 is shown.
  public static OptionalLong single(long count) {
    return count > 0 && count < SMALLEST ? OptionalLong.empty() : OptionalLong.of(count);
  }

  /// Cells that add up to a total which is shown as well. Empty ones are hidden; the order stays.
  public static <K> Map<K, OptionalLong> partition(Map<K, Long> cells) {
    Set<K> hidden = small(cells);
    long sum =
        cells.entrySet().stream()
            .filter(cell -> hidden.contains(cell.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    var bySize =
        cells.entrySet().stream()
            .filter(cell -> !hidden.contains(cell.getKey()) && cell.getValue() > 0)
            .sorted(Comparator.comparingLong(Map.Entry::getValue))
            .iterator();
    while (sum > 0 && sum < SMALLEST && bySize.hasNext()) {
      var next = bySize.next();
      hidden.add(next.getKey());
      sum += next.getValue();
    }
    return shown(cells, hidden);
  }

  /// Cells that overlap, as where one person stands in several: no total betrays one of them.
  public static <K> Map<K, OptionalLong> overlapping(Map<K, Long> cells) {
    return shown(cells, small(cells));
  }

  private static <K> Set<K> small(Map<K, Long> cells) {
    Set<K> small = new HashSet<>();
    cells.forEach((cell, count) -> {
      if (single(count).isEmpty()) {
        small.add(cell);
      }
    });
    return small;
  }

  private static <K> Map<K, OptionalLong> shown(Map<K, Long> cells, Set<K> hidden) {
    Map<K, OptionalLong> shown = new LinkedHashMap<>();
    cells.forEach((cell, count) ->
        shown.put(cell, hidden.contains(cell) ? OptionalLong.empty() : OptionalLong.of(count)));
    return shown;
  }
}
