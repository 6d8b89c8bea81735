package rallycry.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import rallycry.core.publish.Edition;

/// The edition as a folder of CSV files (RFC 4180), one a table. A number that is hidden is an
/// empty field.
final class CsvTables {

  private CsvTables() {}

  static void write(Edition edition, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Table table : Table.of(edition)) {
      List<List<String>> rows =
          table.rows().stream()
              .map(row ->
                  List.of(
                      row.code(),
                      row.label(),
                      row.count().isPresent() ? Long.toString(row.count().getAsLong()) : ""))
              .toList();
      file(folder.resolve(table.name() + ".csv"), List.of("code", "label", table.what()), rows);
    }
    file(
        folder.resolve("series.csv"),
        List.of("from", "until", "new_people", "people"),
        Table.series(edition));
  }

  private static void file(Path file, List<String> header, List<List<String>> rows) {
    try (var out = Files.newBufferedWriter(file)) {
      out.write(line(header));
      for (List<String> row : rows) {
        out.write(line(row));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String line(List<String> fields) {
    return fields.stream().map(CsvTables::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
