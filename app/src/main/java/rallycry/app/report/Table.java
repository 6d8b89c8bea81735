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
        table("settings", "Where it happened", "people", edition.settings(), Enum::name, Names::of),
        table(
            "platforms",
            "Where people answered",
            "people",
            edition.platforms(),
            Enum::name,
            Names::of),
        table(
            "languages",
            "In which language",
            "people",
            edition.languages(),
            tag -> tag,
            Names::language),
        table(
            "messages",
            "How often a person said it",
            "people",
            edition.messages(),
            range -> range,
            range -> range),
        table("outcomes", "What the posts are", "posts", edition.outcomes(), Enum::name, Names::of),
        table("retractions", "Taken back", "posts", edition.retractions(), Enum::name, Names::of),
        table("setAside", "Set aside", "posts", edition.setAside(), Enum::name, Names::of));
  }

  /// The numbers at the head of the page, besides that of all people.
  static Table totals(Edition edition) {
    return new Table(
        "totals",
        "In all",
        "count",
        List.of(
            new Row(
                "atLeast",
                "People at least, if some answered in several places",
                edition.atLeast()),
            new Row("onlyWords", "People who only said the words", edition.onlyWords()),
            new Row("storytellers", "People who told what happened", edition.storytellers()),
            new Row("supporters", "People who sent support", edition.supporters()),
            new Row("disclosures", "Posts that disclose", edition.disclosures()),
            new Row("posts", "Posts of every kind", edition.posts()),
            new Row("accounts", "Accounts behind them", edition.accounts())));
  }

  /// New people by hour, to be read.
  static Table hours(Edition edition) {
    List<Row> rows = new ArrayList<>();
    for (Bin bin : edition.series()) {
      String label = Times.hour(bin.from()) + " to " + Times.hour(bin.until());
      rows.add(new Row(Times.iso(bin.from()), label, OptionalLong.of(bin.people())));
    }
    return new Table("hours", "New people, hour by hour", "people", List.copyOf(rows));
  }

  boolean hides() {
    return rows.stream().anyMatch(row -> row.count().isEmpty());
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
    cells.forEach(
        (key, count) -> rows.add(new Row(code.apply(key), Names.capital(label.apply(key)), count)));
    // Hidden numbers come last, by name: their place must not tell their size.
    rows.sort(
        Comparator.comparingLong((Row row) -> -row.count().orElse(-1)).thenComparing(Row::label));
    return new Table(name, about, what, List.copyOf(rows));
  }
}
