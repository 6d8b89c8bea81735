package rallycry.server.api;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import rallycry.core.publish.Bin;
import rallycry.core.publish.Breakdown;

/// Tables as CSV (RFC 4180). A number that is hidden is an empty field.
public final class Csv {

  private Csv() {}

  /// New people and all people, from one time until another.
  public static String series(List<Bin> bins) {
    return line(List.of("from", "until", "new_people", "people"))
        + bins.stream()
            .map(bin ->
                line(
                    List.of(
                        EditionJson.time(bin.from()),
                        EditionJson.time(bin.until()),
                        Long.toString(bin.people()),
                        Long.toString(bin.total()))))
            .collect(Collectors.joining());
  }

  /// One line, ended.
  public static String line(List<String> fields) {
    return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  /// A number as a field.
  public static String number(OptionalLong count) {
    return count.isPresent() ? Long.toString(count.getAsLong()) : "";
  }

  static String breakdown(Breakdown cut) {
    return line(List.of("code", cut.unit()))
        + cut.cells().entrySet().stream()
            .map(cell -> line(List.of(cell.getKey(), number(cell.getValue()))))
            .collect(Collectors.joining());
  }

  private static String field(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
