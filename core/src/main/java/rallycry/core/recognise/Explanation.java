package rallycry.core.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rallycry.core.campaign.Setting;

/// Why a post was read as it was, for a person.
///
/// @param reading the outcome
/// @param lists how many phrases of each list stand in the post, by the list's name
/// @param rule what decided it
/// @param probabilities what the model holds of each kind, whether or not it was asked
public record Explanation(
    Reading reading, Map<String, Integer> lists, String rule, Map<Kind, Double> probabilities) {

  static Explanation of(Reading reading, Findings found, String rule, float[] probabilities) {
    var byKind = new EnumMap<Kind, Double>(Kind.class);
    for (Kind kind : Kind.values()) {
      byKind.put(kind, (double) probabilities[kind.ordinal()]);
    }
    return new Explanation(reading, lists(found), rule, byKind);
  }

  /// As lines to print.
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("reading    " + reading);
    lines.add("decided by " + rule);
    lists.forEach((list, count) -> lines.add("found      %d × %s".formatted(count, list)));
    probabilities.forEach((kind, probability) ->
        lines.add(String.format(Locale.ROOT, "model      %-8s %.3f", kind, probability)));
    return lines;
  }

  private static Map<String, Integer> lists(Findings found) {
    var lists = new TreeMap<String, Integer>();
    for (WordList list : WordList.values()) {
      if (found.count(list.ordinal()) > 0) {
        lists.put(list.label(), found.count(list.ordinal()));
      }
    }
    for (Setting setting : Setting.values()) {
      if (found.count(WordList.index(setting)) > 0) {
        lists.put("setting " + setting, found.count(WordList.index(setting)));
      }
    }
    return lists;
  }
}
