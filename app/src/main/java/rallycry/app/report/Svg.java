package rallycry.app.report;

import java.util.Locale;

/// Writes one drawing that is as wide as its place: lengths across are in percent, lengths down in
/// pixels, so that letters keep their size on a narrow screen.
final class Svg {

  private final StringBuilder text = new StringBuilder();

  /// @param label what it shows, for those who do not see it
  Svg(int height, String label) {
    text.append(
        "<svg width=\"100%%\" height=\"%d\" role=\"img\" aria-label=\"%s\">"
            .formatted(height, escaped(label)));
  }

  Svg rect(double x, double y, double width, double height, String kind) {
    return add(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.3f%%\" y=\"%.1f\" width=\"%.3f%%\" height=\"%.1f\" class=\"%s\"/>",
            x,
            y,
            width,
            height,
            kind));
  }

  Svg line(double x1, double y1, double x2, double y2, String kind) {
    return add(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.3f%%\" y1=\"%.1f\" x2=\"%.3f%%\" y2=\"%.1f\" class=\"%s\"/>",
            x1,
            y1,
            x2,
            y2,
            kind));
  }

  /// @param anchor `start`, `middle` or `end`
  Svg text(double x, double y, String anchor, String kind, String words) {
    return add(
        String.format(
            Locale.ROOT,
            "<text x=\"%.3f%%\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">%s</text>",
            x,
            y,
            anchor,
            kind,
            escaped(words)));
  }

  /// A path over a field of 1000 by 1000 that is stretched over the whole width.
  Svg stretched(double y, double height, String path, String kind) {
    return add(
        String.format(
            Locale.ROOT,
            "<svg x=\"0\" y=\"%.1f\" width=\"100%%\" height=\"%.1f\" viewBox=\"0 0 1000 1000\""
                + " preserveAspectRatio=\"none\"><path d=\"%s\" class=\"%s\""
                + " vector-effect=\"non-scaling-stroke\"/></svg>",
            y,
            height,
            path,
            kind));
  }

  /// A number in a circle.
  Svg badge(double x, double y, int number) {
    return add(
        String.format(
            Locale.ROOT,
            "<svg x=\"%.3f%%\" y=\"%.1f\" overflow=\"visible\"><circle r=\"9\" class=\"badge\"/>"
                + "<text y=\"4\" text-anchor=\"middle\" class=\"badge-text\">%d</text></svg>",
            x,
            y,
            number));
  }

  /// A small triangle that points up to a place.
  Svg pointer(double x, double y) {
    return add(
        String.format(
            Locale.ROOT,
            "<svg x=\"%.3f%%\" y=\"%.1f\" overflow=\"visible\"><path d=\"M0 0l6 9h-12z\""
                + " class=\"pointer\"/></svg>",
            x,
            y));
  }

  String done() {
    return text.append("</svg>").toString();
  }

  private Svg add(String element) {
    text.append(element);
    return this;
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
