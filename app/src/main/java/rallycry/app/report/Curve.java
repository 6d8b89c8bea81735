package rallycry.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rallycry.core.campaign.Campaign;
import rallycry.core.publish.Bin;

/// The growth of the number as a drawing: paths, ticks and marks in a box of [#WIDTH] by [#HEIGHT]
/// units.
final class Curve {

  static final int WIDTH = 720;
  static final int HEIGHT = 300;

  private static final int LEFT = 64;
  private static final int BOTTOM = 268;
  private static final int TOP = 16;
  private static final int TICKS = 4;

  private final List<Bin> bins;
  private final int from;
  private final int until;
  private final long most;

  /// @param bins at least one
  Curve(List<Bin> bins) {
    this.bins = bins;
    from = bins.getFirst().from();
    until = bins.getLast().until();
    most = nice(bins.getLast().total());
  }

  /// A line beside the axis, or across it.
  record Tick(String at, String label) {}

  String line() {
    var path = new StringBuilder("M").append(LEFT).append(' ').append(BOTTOM);
    for (Bin bin : bins) {
      path.append(" L").append(x(bin.until())).append(' ').append(y(bin.total()));
    }
    return path.toString();
  }

  String area() {
    return line() + " L" + x(until) + " " + BOTTOM + " Z";
  }

  List<Tick> people() {
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i <= TICKS; i++) {
      long value = most * i / TICKS;
      ticks.add(new Tick(y(value), String.format(Locale.ROOT, "%,d", value)));
    }
    return ticks;
  }

  List<Tick> days() {
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i <= 3; i++) {
      int minute = (int) (from + (until - (long) from) * i / 3);
      ticks.add(new Tick(x(minute), Times.day(minute)));
    }
    return ticks;
  }

  /// What the host says happened while the curve ran.
  List<Tick> events(Campaign campaign) {
    return campaign.events().stream()
        .filter(event -> Times.minute(event.at()) >= from && Times.minute(event.at()) <= until)
        .map(event -> new Tick(x(Times.minute(event.at())), event.label()))
        .toList();
  }

  private String x(int minute) {
    return decimal(
        LEFT + (double) (WIDTH - LEFT - 16) * (minute - from) / Math.max(1, until - from));
  }

  private String y(long total) {
    return decimal(BOTTOM - (double) (BOTTOM - TOP) * total / most);
  }

  /// The next number that divides well.
  private static long nice(long number) {
    long step = 1;
    while (step * 40 < number) {
      step *= 10;
    }
    return Math.ceilDiv(Math.max(number, 4), step * 4) * step * 4;
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
