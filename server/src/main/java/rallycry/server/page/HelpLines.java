package rallycry.server.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.IntStream;

/// Whom to call, by country: only lines that somebody has checked, each with its source and the day
/// of the check.
///
/// Written as text that a host edits, one line each, parts set apart by ` | `; `#` begins a note:
///
/// ```
/// # country | name | how to reach it | hours | source | checked on
/// XX | A help line | 555 0100 | day and night | https://example.org/help | 2026-11-01
/// ```
///
/// @param lines in the file's order
public record HelpLines(List<Line> lines) {

  /// One help line.
  ///
  /// @param country ISO 3166 code of two capital letters
  /// @param source where it was checked
  public record Line(
      String country,
      String name,
      String contact,
      String hours,
      String source,
      LocalDate checked) {}

  /// None is known.
  public static final HelpLines NONE = new HelpLines(List.of());

  public HelpLines {
    lines = List.copyOf(lines);
  }

  /// Reads the file's text.
  ///
  /// @throws IllegalArgumentException naming the line that cannot be read, and what it needs
  public static HelpLines parse(String text) {
    List<String> rows = text.lines().toList();
    return new HelpLines(
        IntStream.range(0, rows.size())
            .filter(i -> !rows.get(i).isBlank() && !rows.get(i).startsWith("#"))
            .mapToObj(i -> line(i + 1, rows.get(i)))
            .toList());
  }

  private static Line line(int number, String row) {
    String[] parts = row.strip().split("\\s*\\|\\s*", -1);
    if (parts.length != 6 || !parts[0].matches("[A-Z]{2}")) {
      throw unreadable(number, "needs six parts set apart by |, the first a country like FR");
    }
    try {
      return new Line(parts[0], parts[1], parts[2], parts[3], parts[4], LocalDate.parse(parts[5]));
    } catch (DateTimeParseException wrong) {
      throw unreadable(number, "ends with the day of the check, like 2026-11-01");
    }
  }

  private static IllegalArgumentException unreadable(int number, String need) {
    return new IllegalArgumentException("help lines, line " + number + " " + need);
  }
}
