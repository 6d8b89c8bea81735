package rallycry.app.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The field of a chart over time: where a minute and a number lie, and the lines that say so.
///
/// @param from first minute
/// @param until minute after the last
/// @param largest number to be shown
/// @param unit of the numbers
record Axes(int from, int until, double largest, String unit) {

  static final int TOP = 66;
  static final int BOTTOM = 306;
  static final int HEIGHT = 356;

  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final int[] STEPS = {
    HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY,
    30 * DAY,
    91 * DAY,
    182 * DAY,
    365 * DAY,
    5 * 365 * DAY
  };
  private static final int MOST_TICKS = 5;

  /// In percent from the left.
  double x(double minute) {
    return 100 * (minute - from) / (until - from);
  }

  /// In pixels from the top.
  double y(double number) {
    return BOTTOM - (BOTTOM - TOP) * number / ceiling();
  }

  /// The number at the top.
  double ceiling() {
    return Math.ceil(largest / step()) * step();
  }

  void draw(Svg svg) {
    for (double number = 0; number <= ceiling() + step() / 2; number += step()) {
      boolean last = number + step() / 2 > ceiling();
      svg.line(0, y(number), 100, y(number), number == 0 ? "axis" : "grid");
      if (number > 0) {
        String words = Names.number(Math.round(number)) + (last ? " " + unit : "");
        svg.text(0, y(number) - 5, "start", "tick", words);
      }
    }
    int step = timeStep();
    for (int minute = Math.ceilDiv(from, step) * step; minute <= until; minute += step) {
      double x = x(minute);
      String anchor = x < 6 ? "start" : x > 94 ? "end" : "middle";
      svg.line(x, BOTTOM, x, BOTTOM + 5, "axis");
      svg.text(x, BOTTOM + 32, anchor, "tick", format(step < DAY ? "HH:mm" : "d MMM", minute));
      svg.text(x, BOTTOM + 47, anchor, "tick", format(step < DAY ? "d MMM" : "uuuu", minute));
    }
  }

  /// One, two or five times a power of ten, so that there are three to six lines.
  private double step() {
    double rough = Math.max(1, largest / 4);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double lead = rough / power;
    return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
  }

  private int timeStep() {
    for (int step : STEPS) {
      if ((until - from) / step < MOST_TICKS) {
        return step;
      }
    }
    return until - from;
  }

  private static String format(String pattern, long minute) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withZone(ZoneOffset.UTC)
        .format(Instant.ofEpochSecond(minute * 60));
  }
}
