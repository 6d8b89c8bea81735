package rallycry.platforms.csv;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rallycry.core.post.Platform;

/// Which column of a table holds what, in the headers' own words.
///
/// @param headers every column but [Column#LANGUAGE] is there
/// @param platform whose ids these are; [Platform#OTHER] if nobody said
public record Columns(Map<Column, String> headers, Platform platform) {

  /// What a column can hold.
  public enum Column {
    ID,
    AUTHOR,
    TIME,
    TEXT,
    LANGUAGE;

    /// As it is written in `--columns`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String HOW =
      "write id=…,author=…,time=…,text=… with the table's own headers; language=… and platform=…"
          + " may follow";

  public Columns {
    headers = Map.copyOf(headers);
  }

  /// Reads `id=…,author=…,time=…,text=…[,language=…][,platform=…]`.
  ///
  /// @throws IllegalArgumentException if it is not of that form; the message says how to write it
  public static Columns parse(String text) {
    var headers = new EnumMap<Column, String>(Column.class);
    var platform = Platform.OTHER;
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 1 || equals == part.length() - 1) {
        throw new IllegalArgumentException("\"" + part + "\" names no column: " + HOW);
      }
      String word = part.substring(0, equals).strip();
      String header = part.substring(equals + 1).strip();
      if (word.equals("platform")) {
        platform = platform(header);
      } else if (headers.put(column(word), header) != null) {
        throw new IllegalArgumentException("\"" + word + "\" is named twice: " + HOW);
      }
    }
    return checked(headers, platform);
  }

  private static Columns checked(Map<Column, String> headers, Platform platform) {
    String missing =
        Arrays.stream(Column.values())
            .filter(column -> column != Column.LANGUAGE && !headers.containsKey(column))
            .map(Column::word)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("columns are missing (" + missing + "): " + HOW);
    }
    return new Columns(headers, platform);
  }

  private static Column column(String word) {
    return find(Column.values(), word)
        .orElseThrow(
            () -> new IllegalArgumentException("no column is called " + word + ": " + HOW));
  }

  private static Platform platform(String word) {
    return find(Platform.values(), word)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no platform is called "
                    + word
                    + ": "
                    + Arrays.stream(Platform.values())
                        .map(platform -> platform.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))));
  }

  private static <E extends Enum<E>> Optional<E> find(E[] values, String word) {
    return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(word)).findFirst();
  }
}
