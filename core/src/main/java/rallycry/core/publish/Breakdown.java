package rallycry.core.publish;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/// One cut of an edition, under the names that every program outside knows it by.
///
/// @param name as addresses and files have it: `platforms`
/// @param unit what its numbers count: `people` or `posts`
/// @param cells by a stable code, in an order that tells nothing of their size; empty where hidden
public record Breakdown(String name, String unit, Map<String, OptionalLong> cells) {

  private static final String PEOPLE = "people";
  private static final String POSTS = "posts";

  /// Every cut there is.
  static List<Breakdown> of(Edition edition) {
    return List.of(
        cut("settings", PEOPLE, edition.settings(), Enum::name),
        cut("platforms", PEOPLE, edition.platforms(), Enum::name),
        cut("languages", PEOPLE, edition.languages(), tag -> tag),
        cut("messages", PEOPLE, edition.messages(), range -> range),
        cut("outcomes", POSTS, edition.outcomes(), Enum::name),
        cut("retractions", POSTS, edition.retractions(), Enum::name),
        cut("setAside", POSTS, edition.setAside(), Enum::name));
  }

  public Breakdown {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  private static <K> Breakdown cut(
      String name, String unit, Map<K, OptionalLong> cells, Function<K, String> code) {
    var coded = new LinkedHashMap<String, OptionalLong>();
    cells.forEach((key, count) -> coded.put(code.apply(key), count));
    return new Breakdown(name, unit, coded);
  }
}
