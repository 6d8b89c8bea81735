package rallycry.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import rallycry.core.publish.Bin;
import rallycry.core.publish.Edition;

/// One cut of the number, as a table with a name, for CSV, for bars, and to be read out.
///
/// @param name of the CSV file, without its ending
/// @param about what its numbers count
/// @param rows label by label
record Table(String name, String about, String what, List<Row> rows) {

  /// @param code stable, for programs
  /// @param label for people
  record Row(String code, String label, OptionalLong count) {}

  /// Every table of an edition.
  static List<Table> of(Edition edition) {
    return List.of(
        table(
            "outcomes",
            "Posts by what they are",
            "posts",
            edition.outcomes(),
            Enum::name,
            Names::of),
        table(
            "platforms",
            "People by platform",
            "people",
            edition.platforms(),
            Enum::name,
            Names::plain),
        table(
            "settings",
            "People by where it happened",
            "people",
            edition.settings(),
            Enum::name,
            Names::plain),
        table(
            "languages",
            "People by language",
            "people",
            edition.languages(),
            tag -> tag,
            Names::language),
        table(
            "messages",
            "People by how often they said it",
            "people",
            edition.messages(),
            range -> range,
            range -> range),
        table(
            "retractions",
            "Answers taken back, by cause",
            "posts",
            edition.retractions(),
            Enum::name,
            Names::of));
  }

  /// The series as rows of CSV: from, until, new people, people in all.
  static List<List<String>> series(Edition edition) {
    List<List<String>> rows = new ArrayList<>();
    for (Bin bin : edition.series()) {
      rows.add(
          List.of(
              Times.iso(bin.from()),
              Times.iso(bin.until()),
              Long.toString(bin.people()),
              Long.toString(bin.total())));
    }
    return rows;
  }

  /// The most that a row shows; 1 at least.
  long most() {
    return Math.max(1, rows.stream().mapToLong(row -> row.count().orElse(0)).max().orElse(1));
  }

  private static <K> Table table(
      String name,
      String about,
      String what,
      Map<K, OptionalLong> cells,
      Function<K, String> code,
      Function<K, String> label) {
    List<Row> rows = new ArrayList<>();
    cells.forEach((key, count) -> rows.add(new Row(code.apply(key), label.apply(key), count)));
    // Hidden numbers come last, by name: their place must not tell their size.
    rows.sort(
        Comparator.comparingLong((Row row) -> -row.count().orElse(-1)).thenComparing(Row::label));
    return new Table(name, about, what, List.copyOf(rows));
  }
}
