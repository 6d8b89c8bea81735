package rallycry.embedded;

import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.tally.Person;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Tally;

/// Some of the accounts of a [Headcount]: an index of their own, and entries that wait until there
/// are enough of them to be worth fetching that index into the cache. To be locked by who uses it.
final class Part {

  /// Entries that wait at most: 96 KiB.
  private static final int ENOUGH = 2048;

  private final Index index = Index.small();
  private final EntryBatch waiting = new EntryBatch(0);
  private long news;

  void await(EntryBatch batch, int i) {
    waiting.addFrom(batch, i);
  }

  boolean hasEnough() {
    return waiting.size() >= ENOUGH;
  }

  /// Takes in what waits.
  void count(Tally into) {
    for (int i = 0; i < waiting.size(); i++) {
      news += index.apply(waiting.get(i), into) ? 1 : 0;
    }
    waiting.clear();
  }

  /// Takes in what is said of a post, if the post is here.
  void said(Key post, PostState said, Tally into) {
    if (index.knows(post)) {
      index.said(post, said, into);
    }
  }

  /// A person with one account more, if the account is here.
  Person with(Key account, Person person) {
    return index.with(account, person);
  }

  /// How many entries told anything new.
  long news() {
    return news;
  }
}
