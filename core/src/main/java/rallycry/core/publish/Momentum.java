package rallycry.core.publish;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How a campaign grows and fades, from its curve.
///
/// @param peakHour first minute since 1970 of the bin with the most new people an hour
/// @param doublingHours the least time in which the number of people doubled, from 100 people on
/// @param halfLifeHours after which the pace halves again and again: least squares through the
///   logarithm of new people a day over the fourteen days from the day of the peak
/// @param lastDay new people in the 24 hours before the last bin ended
/// @param weekBefore mean of new people a day in the seven days before those
public record Momentum(
    OptionalInt peakHour,
    OptionalDouble doublingHours,
    OptionalDouble halfLifeHours,
    double lastDay,
    double weekBefore) {

  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final int FIT_DAYS = 14;
  private static final int WEEK = 7;
  private static final long ENOUGH = 100;

  static Momentum of(List<Bin> bins) {
    if (bins.isEmpty()) {
      return new Momentum(
          OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0, 0);
    }
    Bin peak = bins.getFirst();
    for (Bin bin : bins) {
      peak = bin.rate() > peak.rate() ? bin : peak;
    }
    int end = bins.getLast().until();
    return new Momentum(
        OptionalInt.of(peak.from()),
        doubling(bins),
        halfLife(bins, Math.floorDiv(peak.from(), DAY) * DAY),
        between(bins, end - DAY, end),
        between(bins, end - DAY - WEEK * DAY, end - DAY) / WEEK);
  }

  /// Whether the last day brought at least half of what a day of the week before did.
  public boolean isGoingStrong() {
    return lastDay > 0 && lastDay * 2 >= weekBefore;
  }

  /// The same in words.
  public String inWords() {
    if (peakHour.isEmpty()) {
      return "nobody counted yet";
    }
    if (weekBefore == 0) {
      return "in its first days";
    }
    double pace = lastDay / weekBefore;
    if (pace >= 1.5) {
      return "%.1f times last week's pace".formatted(pace);
    }
    return pace >= 0.75
        ? "at last week's pace"
        : "%.0f %% of last week's pace".formatted(pace * 100);
  }

  private static OptionalDouble doubling(List<Bin> bins) {
    double least = Double.POSITIVE_INFINITY;
    int half = 0;
    for (Bin bin : bins) {
      while (bins.get(half).total() * 2 < bin.total()) {
        half++;
      }
      if (bins.get(half).total() * 2 == bin.total() || half > 0) {
        Bin at = bins.get(half);
        boolean counts = at.total() >= ENOUGH && bin.until() > at.until();
        least = counts ? Math.min(least, (bin.until() - at.until()) / (double) HOUR) : least;
      }
    }
    return Double.isInfinite(least) ? OptionalDouble.empty() : OptionalDouble.of(least);
  }

  private static OptionalDouble halfLife(List<Bin> bins, int firstDay) {
    int days = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    int last = Math.min(FIT_DAYS, (bins.getLast().until() - firstDay) / DAY);
    for (int day = 0; day < last; day++) {
      double people = between(bins, firstDay + day * DAY, firstDay + (day + 1) * DAY);
      if (people >= 1) {
        double y = Math.log(people);
        days++;
        sumX += day;
        sumY += y;
        sumXx += (double) day * day;
        sumXy += day * y;
      }
    }
    double spread = days * sumXx - sumX * sumX;
    double slope = spread == 0 ? 0 : (days * sumXy - sumX * sumY) / spread;
    return days < 3 || slope >= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(24 * Math.log(2) / -slope);
  }

  /// New people from one minute until another; a bin that lies across counts in part.
  private static double between(List<Bin> bins, int from, int until) {
    double people = 0;
    for (Bin bin : bins) {
      int overlap = Math.min(until, bin.until()) - Math.max(from, bin.from());
      people += overlap <= 0 ? 0 : bin.people() * (double) overlap / (bin.until() - bin.from());
    }
    return people;
  }
}
