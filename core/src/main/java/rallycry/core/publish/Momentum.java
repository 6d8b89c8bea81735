package rallycry.core.publish;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How a campaign grows and fades, from its curve.
///
/// @param peakHour first minute since 1970 of the bin with the most new people an hour
/// @param doublingHours how long it took, at the end of the curve, to come from half as many people
///   to as many; as for the next, only where the half is at least 100 people
/// @param fastestDoublingHours the least that this ever was
/// @param halfLifeHours after which the pace halves again and again, see [Decay]
/// @param lastDay new people in the 24 hours before the last bin ended
/// @param weekBefore mean of new people a day in the seven days before those, or in as many of them
///   as there were; 0 where there was not one
public record Momentum(
    OptionalInt peakHour,
    OptionalDouble doublingHours,
    OptionalDouble fastestDoublingHours,
    OptionalDouble halfLifeHours,
    double lastDay,
    double weekBefore) {

  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final int WEEK = 7;
  private static final long ENOUGH = 100;

  static Momentum of(List<Bin> bins) {
    if (bins.isEmpty()) {
      var none = OptionalDouble.empty();
      return new Momentum(OptionalInt.empty(), none, none, none, 0, 0);
    }
    var curve = new Curve(bins);
    Bin peak = bins.stream().max(Comparator.comparingDouble(Bin::rate)).orElseThrow();
    int end = curve.last().until();
    double days = Math.min(WEEK, (end - DAY - curve.first().from()) / (double) DAY);
    return new Momentum(
        OptionalInt.of(peak.from()),
        doubling(curve, curve.last()),
        bins.stream().flatMapToDouble(bin -> doubling(curve, bin).stream()).min(),
        Decay.halfLife(curve, Math.floorDiv(peak.from(), DAY) * DAY),
        curve.between(end - DAY, end),
        days < 1 ? 0 : curve.between(end - DAY - WEEK * DAY, end - DAY) / days);
  }

  /// Whether the last day brought at least half of what a day of the week before did.
  public boolean isGoingStrong() {
    return lastDay > 0 && lastDay * 2 >= weekBefore;
  }

  /// How fast it moves now.
  public Pace pace() {
    if (peakHour.isEmpty()) {
      return new Pace.Unknown();
    }
    if (doublingHours.isPresent() && doublingHours.getAsDouble() <= 24) {
      long minutes = Math.max(1, Math.round(doublingHours.getAsDouble() * HOUR));
      return new Pace.Doubling(Duration.ofMinutes(minutes));
    }
    return weekBefore == 0 ? new Pace.FirstDays() : new Pace.OfLastWeek(lastDay / weekBefore);
  }

  /// The same in words.
  public String inWords() {
    return switch (pace()) {
      case Pace.Unknown() -> "too few people yet to tell";
      case Pace.FirstDays() -> "in its first days";
      case Pace.Doubling(Duration time) ->
          "doubling every " + duration(time.toMinutes() / (double) HOUR);
      case Pace.OfLastWeek(double share) -> besideLastWeek(share);
    };
  }

  private static String besideLastWeek(double share) {
    if (share >= 1.5) {
      return String.format(Locale.ROOT, "%.1f times last week's pace", share);
    }
    return share >= 0.75
        ? "at last week's pace"
        : share >= 0.4 && share < 0.6
            ? "half of last week's pace"
            : String.format(Locale.ROOT, "%.0f %% of last week's pace", share * 100);
  }

  /// A time as people say it: `40 minutes`, `5 hours`, `3 days`.
  public static String duration(double hours) {
    if (hours < 1.5) {
      long minutes = Math.max(1, Math.round(hours * HOUR));
      return minutes == 1 ? "minute" : minutes + " minutes";
    }
    return hours < 48 ? Math.round(hours) + " hours" : Math.round(hours / 24) + " days";
  }

  private static OptionalDouble doubling(Curve curve, Bin end) {
    OptionalDouble minutes = curve.doubling(end);
    return minutes.isEmpty() || end.total() < 2 * ENOUGH
        ? OptionalDouble.empty()
        : OptionalDouble.of(minutes.getAsDouble() / HOUR);
  }
}
