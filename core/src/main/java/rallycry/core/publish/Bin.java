package rallycry.core.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import rallycry.core.privacy.SmallCells;

/// New people within some hours.
///
/// @param from first minute since 1970
/// @param until the minute after the last
/// @param people who answered for the first time then, never fewer than [SmallCells#SMALLEST]
/// @param total of all people up to `until`
public record Bin(int from, int until, long people, long total) {

  private static final int HOUR = 60;

  /// Hours, put together where one alone has too few people; a rest too small for a bin joins the
  /// last one.
  ///
  /// @param byMinute people by the minute of their first answer
  static List<Bin> hours(SortedMap<Integer, Long> byMinute) {
    List<Bin> bins = new ArrayList<>();
    int from = 0;
    int until = 0;
    long people = 0;
    long total = 0;
    for (var minute : byMinute.entrySet()) {
      int hour = Math.floorDiv(minute.getKey(), HOUR) * HOUR;
      if (people >= SmallCells.SMALLEST && hour >= until) {
        bins.add(new Bin(from, until, people, total));
        people = 0;
      }
      from = people == 0 ? hour : from;
      until = hour + HOUR;
      people += minute.getValue();
      total += minute.getValue();
    }
    if (people >= SmallCells.SMALLEST) {
      bins.add(new Bin(from, until, people, total));
    } else if (people > 0 && !bins.isEmpty()) {
      Bin last = bins.removeLast();
      bins.add(new Bin(last.from, until, last.people + people, total));
    }
    return List.copyOf(bins);
  }

  /// New people an hour.
  public double rate() {
    return people * (double) HOUR / (until - from);
  }
}
