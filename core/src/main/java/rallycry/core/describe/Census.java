package rallycry.core.describe;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import rallycry.core.privacy.SmallCells;

/// People by how they describe themselves. What was added can be taken out again, in any order.
///
/// Read it through [#ages], [#genders] and [#countries], which hide small groups: nobody sees one
/// dimension within another.
public final class Census {

  private final TreeMap<AgeBand, Long> ages = new TreeMap<>();
  private final TreeMap<Gender, Long> genders = new TreeMap<>();
  private final TreeMap<String, Long> countries = new TreeMap<>();

  public void add(Description description) {
    count(description, 1);
  }

  public void remove(Description description) {
    count(description, -1);
  }

  /// A census of its own with the same counts.
  public Census copy() {
    var copy = new Census();
    copy.ages.putAll(ages);
    copy.genders.putAll(genders);
    copy.countries.putAll(countries);
    return copy;
  }

  /// People by age. An empty number is hidden.
  public Map<AgeBand, OptionalLong> ages() {
    return SmallCells.partition(ages);
  }

  /// People by gender. An empty number is hidden.
  public Map<Gender, OptionalLong> genders() {
    return SmallCells.partition(genders);
  }

  /// People by country, ISO 3166. An empty number is hidden.
  public Map<String, OptionalLong> countries() {
    return SmallCells.partition(countries);
  }

  private void count(Description description, long change) {
    description.age().ifPresent(age -> count(ages, age, change));
    description.gender().ifPresent(gender -> count(genders, gender, change));
    description.country().ifPresent(country -> count(countries, country, change));
  }

  private static <K> void count(Map<K, Long> cells, K cell, long change) {
    cells.merge(cell, change, (before, more) -> before + more == 0 ? null : before + more);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Census that
        && ages.equals(that.ages)
        && genders.equals(that.genders)
        && countries.equals(that.countries);
  }

  @Override
  public int hashCode() {
    return ages.hashCode() ^ genders.hashCode() ^ countries.hashCode();
  }
}
