package rallycry.server.page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rallycry.core.campaign.Campaign;

/// Draws the series as a line in a box of 600 × 200, for those whose browser runs no script and
/// until it does; then uPlot draws it.
public final class Curve {

  private static final double WIDTH = 600;
  private static final double HEIGHT = 200;

  private Curve() {}

  /// Where the host's events stand in the box, from the left; those outside of the series are left
  /// out.
  ///
  /// @param series oldest first
  public static List<String> events(List<HomeView.Point> series, List<Campaign.Event> events) {
    if (series.isEmpty()) {
      return List.of();
    }
    Instant start = series.getFirst().at();
    Instant end = series.getLast().at();
    double span = Math.max(1, end.getEpochSecond() - start.getEpochSecond());
    return events.stream()
        .map(Campaign.Event::at)
        .filter(at -> !at.isBefore(start) && !at.isAfter(end))
        .map(at -> (at.getEpochSecond() - start.getEpochSecond()) / span * WIDTH)
        .map(x -> String.format(Locale.ROOT, "%.1f", x))
        .toList();
  }

  /// The attribute `points` of an SVG `polyline`.
  ///
  /// @param series oldest first
  public static String points(List<HomeView.Point> series) {
    if (series.isEmpty()) {
      return "";
    }
    long start = series.getFirst().at().getEpochSecond();
    double span = Math.max(1, series.getLast().at().getEpochSecond() - start);
    double top = Math.max(1, series.stream().mapToLong(HomeView.Point::people).max().orElse(1));
    return series.stream()
        .map(point ->
            String.format(
                Locale.ROOT,
                "%.1f,%.1f",
                (point.at().getEpochSecond() - start) / span * WIDTH,
                HEIGHT - point.people() / top * HEIGHT))
        .collect(Collectors.joining(" "));
  }

  /// The same as `epoch second:people`, for the script.
  public static String facts(List<HomeView.Point> series) {
    return series.stream()
        .map(point -> point.at().getEpochSecond() + ":" + point.people())
        .collect(Collectors.joining(" "));
  }
}
