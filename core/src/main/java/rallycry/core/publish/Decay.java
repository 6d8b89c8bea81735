package rallycry.core.publish;

import java.util.OptionalDouble;

/// How attention fades after a peak: least squares through the logarithm of new people a day, over
/// at most fourteen whole days from the day of the peak.
///
/// An exponential is the simplest curve that has a half-life; F. Wu and B. Huberman, "Novelty and
/// collective attention", PNAS 104 (2007), find attention to fade somewhat slower than that.
final class Decay {

  private static final int DAY = 24 * 60;
  private static final int DAYS = 14;
  private static final int FEWEST = 3;

  private Decay() {}

  /// Hours until the pace has halved; empty where fewer than three days are known, or nothing
  /// fades.
  ///
  /// @param firstDay first minute of the day of the peak
  static OptionalDouble halfLife(Curve curve, int firstDay) {
    int n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    int days = Math.min(DAYS, (curve.last().until() - firstDay) / DAY);
    for (int day = 0; day < days; day++) {
      double people = curve.between(firstDay + day * DAY, firstDay + (day + 1) * DAY);
      // A day without anybody has no logarithm.
      if (people >= 1) {
        double log = Math.log(people);
        n++;
        x += day;
        y += log;
        xx += (double) day * day;
        xy += day * log;
      }
    }
    if (n < FEWEST) {
      return OptionalDouble.empty();
    }
    double slope = (n * xy - x * y) / (n * xx - x * x);
    return slope < -1e-9 ? OptionalDouble.of(24 * Math.log(2) / -slope) : OptionalDouble.empty();
  }
}
