package rallycry.app.report;

import java.util.List;

/// A chart with what belongs to it.
///
/// @param id of its heading
/// @param note how to read it, in a sentence or two
/// @param drawing an SVG
/// @param marks what the marks in the drawing mean, in order
/// @param table the numbers behind it
record Figure(
    String id, String heading, String note, String drawing, List<Mark> marks, Table table) {

  /// @param sign as drawn
  record Mark(String sign, String words) {}
}
