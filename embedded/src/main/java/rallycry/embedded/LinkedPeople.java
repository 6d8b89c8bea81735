package rallycry.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.Key;
import rallycry.core.tally.Person;
import rallycry.core.tally.TallyChange;

/// The links that a [Headcount] came upon. Its parts count a person once for each account; here
/// they are put together, at the end, since their accounts may lie in several parts.
final class LinkedPeople {

  private final KeyTable numbers = new KeyTable(1);
  private final List<Key> accounts = new ArrayList<>();
  private final Links links = new Links();
  private long news;

  synchronized void add(Entry.AccountLinked link) {
    boolean told = links.add(number(link.answer()), number(link.account()), link.minute());
    news += told ? 1 : 0;
  }

  synchronized void add(Entry.LinksTakenBack back) {
    news += links.takeBack(number(back.answer()), back.minute()) ? 1 : 0;
  }

  void forEach(Consumer<Key> account) {
    accounts.forEach(account);
  }

  /// Takes out the accounts that were counted as people, and puts in the people.
  ///
  /// @param alone the accounts as they were counted
  void join(Map<Key, Person> alone, TallyChange into) {
    Set<Integer> all = IntStream.range(0, accounts.size()).boxed().collect(Collectors.toSet());
    for (Set<Integer> numbers : links.people(all)) {
      Person together = Person.NOBODY;
      for (int number : numbers) {
        Person account = alone.getOrDefault(accounts.get(number), Person.NOBODY);
        Person.change(account, Person.NOBODY, into);
        together = together.with(account.platform(), account.standing());
      }
      Person.change(Person.NOBODY, together, into);
    }
  }

  /// How many told anything new.
  long news() {
    return news;
  }

  private int number(Key account) {
    int number = numbers.number(account);
    if (number == accounts.size()) {
      accounts.add(account);
    }
    return number;
  }
}
