package rallycry.platforms.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Rows of a table, of which one may span lines within quotes (RFC 4180).
public final class Rows {

  private Rows() {}

  /// After the line break that ends the row; or `to` + 1 if it does not end.
  public static int end(byte[] bytes, int from, int to) {
    boolean quoted = false;
    for (int at = from; at < to; at++) {
      if (bytes[at] == '"') {
        quoted = !quoted;
      } else if (bytes[at] == '\n' && !quoted) {
        return at + 1;
      }
    }
    return to + 1;
  }

  /// The fields of exactly one row; none if it is not valid.
  static List<String> fields(String row, char delimiter) {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(row), format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? records.getFirst().toList() : List.of();
    } catch (IOException | UncheckedIOException _) {
      return List.of();
    }
  }
}
