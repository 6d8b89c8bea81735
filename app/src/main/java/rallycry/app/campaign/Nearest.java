package rallycry.app.campaign;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// The known word that someone may have meant.
public final class Nearest {

  private Nearest() {}

  /// @param known at least one
  public static String to(String word, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.comparingInt((String one) ->
                    distance(word.toLowerCase(Locale.ROOT), one.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  /// Insertions, deletions and replacements that lead from one to the other (Levenshtein 1966).
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
