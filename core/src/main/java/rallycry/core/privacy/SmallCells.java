package rallycry.core.privacy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Hides numbers so small that they might point at somebody.
///
/// Primary suppression hides every cell below [#SMALLEST]; complementary suppression hides the
/// smallest of the others along with them, so that taking what is shown from the total does not
/// tell a hidden one, not even to those who know this rule. Where nothing could be shown, not even
/// the names of the cells are. Source: A. Hundepool et al., "Statistical Disclosure Control", Wiley
/// 2012, chapter 4.
public final class SmallCells {

  /// The smallest number that is shown.
  public static final long SMALLEST = 10;

  private SmallCells() {}

  /// A number by itself; empty where it is hidden. Nobody is nobody: 0 is shown.
  public static OptionalLong single(long count) {
    return isSmall(count) ? OptionalLong.empty() : OptionalLong.of(count);
  }

  /// Cells that add up to a total which is shown as well. Empty ones are hidden; the order stays.
  ///
  /// @param besides cells to hide whatever their size, since something else would tell them
  public static <K> Map<K, OptionalLong> partition(Map<K, Long> cells, Set<K> besides) {
    Set<K> hidden = new HashSet<>(besides);
    hidden.retainAll(cells.keySet());
    cells.forEach((cell, count) -> {
      if (isSmall(count)) {
        hidden.add(cell);
      }
    });
    if (!hidden.isEmpty()) {
      hideSmallestOther(cells, hidden);
    }
    return shown(cells, hidden);
  }

  public static <K> Map<K, OptionalLong> partition(Map<K, Long> cells) {
    return partition(cells, Set.of());
  }

  /// Cells that may overlap, as where one person stands in several. Each is hidden where it, or
  /// what it leaves of one of the wholes, is small.
  ///
  /// @param wholes numbers that are shown and that hold every cell
  public static <K> Map<K, OptionalLong> subsets(Map<K, Long> cells, long... wholes) {
    Set<K> hidden = new HashSet<>();
    cells.forEach((cell, count) -> {
      boolean tells = isSmall(count);
      for (long whole : wholes) {
        tells |= isSmall(whole - count);
      }
      if (tells) {
        hidden.add(cell);
      }
    });
    return shown(cells, hidden);
  }

  /// Whether a number may not be shown.
  public static boolean isSmall(long count) {
    return count > 0 && count < SMALLEST;
  }

  /// All that are the smallest: which of two equal ones was chosen would tell the other.
  private static <K> void hideSmallestOther(Map<K, Long> cells, Set<K> hidden) {
    long smallest = Long.MAX_VALUE;
    for (var cell : cells.entrySet()) {
      boolean other = !hidden.contains(cell.getKey()) && cell.getValue() > 0;
      smallest = other ? Math.min(smallest, cell.getValue()) : smallest;
    }
    for (var cell : cells.entrySet()) {
      if (cell.getValue() == smallest) {
        hidden.add(cell.getKey());
      }
    }
  }

  private static <K> Map<K, OptionalLong> shown(Map<K, Long> cells, Set<K> hidden) {
    Map<K, OptionalLong> shown = new LinkedHashMap<>();
    if (hidden.size() < cells.size()) {
      cells.forEach((cell, count) ->
          shown.put(cell, hidden.contains(cell) ? OptionalLong.empty() : OptionalLong.of(count)));
    }
    return shown;
  }
}
