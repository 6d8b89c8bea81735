package rallycry.platforms.csv;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The first row of a table.
///
/// @param delimiter what parts its fields: a comma, semicolon, tab or bar
record Header(char delimiter, List<String> names) {

  static Header of(String row) {
    return ",;\t|"
        .chars()
        .mapToObj(delimiter -> new Header((char) delimiter, Rows.fields(row, (char) delimiter)))
        .max(Comparator.comparingInt(header -> header.names.size()))
        .orElseThrow();
  }

  /// Where the first of the names stands that is there, or -1.
  int find(String... any) {
    for (String name : any) {
      int at = names.indexOf(name);
      if (at >= 0) {
        return at;
      }
    }
    return -1;
  }

  /// The name that is most like another one.
  String nearest(String wanted) {
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(lower(name), lower(wanted))))
        .orElse("");
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// Letters to put in, take out or change, as V. Levenshtein counts them (1966).
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
