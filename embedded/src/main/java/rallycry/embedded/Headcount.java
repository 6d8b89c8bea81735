package rallycry.embedded;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.tally.Person;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Tally;

/// Counts entries exactly and keeps none of them: for an analysis that is not to be recorded, and
/// to count a ledger again. Any number of threads may add.
///
/// Accounts are spread by their keys over many small [Part]s, so that a part fits the processor's
/// caches while it is worked on, and several are worked on at once
/// (`docs/adr/2026-11-25-count-in-parts.md`). That this gives the same tally rests on two laws: the
/// order of entries never matters, and tallies add up. All entries of an account are in one part.
/// What retracts a post or puts it back names only the post, and is looked up in every part at the
/// end; so are accounts that their owner linked, who are few.
public final class Headcount {

  private static final int PART_BITS = 10;
  private static final int NONE = -1;

  private final Slabs slabs = new Slabs();
  private final Part[] parts =
      Stream.generate(() -> new Part(slabs)).limit(1 << PART_BITS).toArray(Part[]::new);
  private final Sayings sayings = new Sayings();
  private final LinkedPeople linked = new LinkedPeople();

  private long news;

  /// Takes entries in.
  public void add(EntryBatch batch) {
    int[] first = new int[parts.length];
    int[] next = new int[batch.size()];
    Arrays.fill(first, NONE);
    for (int i = batch.size() - 1; i >= 0; i--) {
      Key account = batch.account(i);
      if (account.isNone()) {
        say(batch.get(i));
      } else {
        int part = part(account);
        next[i] = first[part];
        first[part] = i;
      }
    }
    for (int part = 0; part < parts.length; part++) {
      add(batch, first[part], next, parts[part]);
    }
  }

  /// What all entries so far add up to. Not while others add.
  public Tally tally() {
    var sum = new Tally();
    Map<Key, Person> alone = new HashMap<>();
    news = 0;
    for (Counter counter : count()) {
      sum.add(counter.tally());
      alone.putAll(counter.linked());
      news += counter.news();
    }
    linked.join(alone, sum);
    return sum;
  }

  /// How many of the entries that [#tally] counted told anything new: what the Seq of a ledger
  /// would be, had they come to it in the order in which they were counted.
  public long seq() {
    return sayings.news() + linked.news() + news;
  }

  /// Has the entries of one part wait there: a row of indices, each of which names the next.
  private static void add(EntryBatch batch, int first, int[] next, Part part) {
    if (first == NONE) {
      return;
    }
    synchronized (part) {
      for (int i = first; i != NONE; i = next[i]) {
        part.add(batch, i);
      }
    }
  }

  /// As many counters as there are threads share all parts.
  private Queue<Counter> count() {
    Queue<Counter> counters = new ConcurrentLinkedQueue<>();
    Arrays.stream(parts)
        .parallel()
        .forEach(part -> {
          Counter counter = Optional.ofNullable(counters.poll()).orElseGet(Counter::new);
          counter.count(part, sayings, linked);
          counters.add(counter);
        });
    return counters;
  }

  private void say(Entry entry) {
    switch (entry) {
      case Entry.PostRetracted retracted -> sayings.add(retracted.post(), PostState.of(retracted));
      case Entry.PutBack back -> sayings.add(back.post(), PostState.of(back));
      case Entry.AccountLinked link -> linked.add(link);
      case Entry.LinksTakenBack back -> linked.add(back);
      case Entry.Answered _, Entry.AccountGone _ ->
          throw new IllegalArgumentException("an entry of an account has its key");
    }
  }

  /// By bits that the index of a part looks at least.
  private static int part(Key account) {
    return (int) (account.low() >>> Long.SIZE - PART_BITS);
  }
}
