package rallycry.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import rallycry.core.publish.Edition;
import rallycry.server.api.Csv;

/// The edition as a folder of CSV files, one a table.
final class CsvTables {

  private CsvTables() {}

  static void write(Edition edition, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Table table : Table.of(edition)) {
      Files.writeString(folder.resolve(table.name() + ".csv"), csv(table));
    }
    Files.writeString(folder.resolve("series.csv"), Csv.series(edition.series()));
  }

  private static String csv(Table table) {
    return Csv.line(List.of("code", "label", table.what()))
        + table.rows().stream()
            .map(row -> Csv.line(List.of(row.code(), row.label(), Csv.number(row.count()))))
            .collect(Collectors.joining());
  }
}
