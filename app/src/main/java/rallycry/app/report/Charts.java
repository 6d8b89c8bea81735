package rallycry.app.report;

import java.util.List;
import java.util.Locale;
import rallycry.core.campaign.Campaign;
import rallycry.core.publish.Bin;

/// The drawings of a report. Times are in UTC.
final class Charts {

  private static final int FIRST_DAYS = 3 * 24 * 60;
  private static final int ROW = 46;

  private Charts() {}

  /// People counted so far, with what happened when.
  ///
  /// @param bins at least one
  /// @param events those within the curve, in order; their numbers begin at 1
  static String growth(List<Bin> bins, List<Campaign.Event> events, int peak) {
    int from = bins.getFirst().from();
    int until = bins.getLast().until();
    var axes = new Axes(from, until, bins.getLast().total(), "people");
    var svg =
        new Svg(
            Axes.HEIGHT,
            "Line: %s people from %s to %s"
                .formatted(
                    Names.number(bins.getLast().total()), Times.day(from), Times.day(until)));
    axes.draw(svg);
    String line = line(axes, bins);
    int height = Axes.BOTTOM - Axes.TOP;
    svg.stretched(Axes.TOP, height, line + "V1000H0Z", "area");
    svg.stretched(Axes.TOP, height, line, "curve");
    double before = -100;
    int raised = 0;
    for (int i = 0; i < events.size(); i++) {
      double x = Math.clamp(axes.x(Times.minute(events.get(i).at())), 1.5, 98.5);
      raised = x - before < 5 ? 1 - raised : 0;
      svg.line(x, 45 - 20 * raised, x, Axes.BOTTOM, "event");
      svg.badge(x, 36 - 20 * raised, i + 1);
      before = x;
    }
    svg.pointer(Math.clamp(axes.x(peak), 1.5, 98.5), Axes.BOTTOM + 2);
    return svg.done();
  }

  /// New people an hour in the first three days.
  static String firstDays(List<Bin> bins) {
    int from = bins.getFirst().from();
    int until = Math.min(bins.getLast().until(), from + FIRST_DAYS);
    List<Bin> shown = bins.stream().filter(bin -> bin.from() < until).toList();
    double most = shown.stream().mapToDouble(Bin::rate).max().orElse(1);
    var axes = new Axes(from, until, most, "people an hour");
    var svg =
        new Svg(
            Axes.HEIGHT,
            "Bars: new people an hour, at most %s".formatted(Names.number(Math.round(most))));
    axes.draw(svg);
    for (Bin bin : shown) {
      double x = axes.x(bin.from());
      double width = Math.min(100, axes.x(bin.until())) - x;
      double y = axes.y(bin.rate());
      svg.rect(x + width * 0.08, y, width * 0.84, Axes.BOTTOM - y, "bar");
    }
    return svg.done();
  }

  /// A bar for each row, its name and number above it.
  static String bars(Table table) {
    var svg =
        new Svg(table.rows().size() * ROW, "Bars: " + table.about().toLowerCase(Locale.ENGLISH));
    long largest = table.most();
    int y = 0;
    for (Table.Row row : table.rows()) {
      svg.text(0, y + 17, "start", "name", row.label());
      svg.text(
          100,
          y + 17,
          "end",
          row.count().isPresent() ? "value" : "tick",
          Names.number(row.count()));
      svg.rect(0, y + 25, 100, 9, "track");
      svg.rect(0, y + 25, 100.0 * row.count().orElse(0) / largest, 9, "bar");
      y += ROW;
    }
    return svg.done();
  }

  private static String line(Axes axes, List<Bin> bins) {
    var path = new StringBuilder("M0 1000");
    for (Bin bin : bins) {
      double y = 1000 * (1 - bin.total() / axes.ceiling());
      double before = 1000 * (1 - (bin.total() - bin.people()) / axes.ceiling());
      path.append(
          String.format(
              Locale.ROOT,
              "L%.1f %.1fL%.1f %.1f",
              axes.x(bin.from()) * 10,
              before,
              axes.x(bin.until()) * 10,
              y));
    }
    return path.toString();
  }
}
