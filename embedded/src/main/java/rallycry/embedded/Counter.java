package rallycry.embedded;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import rallycry.core.ledger.Key;
import rallycry.core.tally.Gathered;
import rallycry.core.tally.Person;
import rallycry.core.tally.Tally;

/// Counts one part of a [Headcount] after another. Belongs to one thread.
///
/// The tables that it looks things up in are made once and serve for each part anew.
final class Counter {

  private final PartIndex index = new PartIndex();
  private final Gathered gathered = new Gathered();
  private final Map<Key, Person> linked = new HashMap<>();
  private long news;

  /// @param intakes what each took in of the part
  /// @param sayings of posts of any part
  /// @param links of accounts of any part
  void count(Stream<Part> intakes, Sayings sayings, LinkedPeople links) {
    index.clear();
    intakes.forEach(part -> news += part.count(index));
    sayings.forEach(index::said);
    index.addTo(gathered);
    links.forEach(
        account -> index.person(account).ifPresent(person -> linked.put(account, person)));
  }

  /// What all entries that were counted add up to.
  Tally tally() {
    return gathered.sum();
  }

  /// Those of the linked accounts that were counted, each as if it were a person of its own.
  Map<Key, Person> linked() {
    return linked;
  }

  /// How many entries told anything new.
  long news() {
    return news;
  }
}
