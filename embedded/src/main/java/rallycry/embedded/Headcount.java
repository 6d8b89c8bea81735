package rallycry.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.tally.Person;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Tally;

/// Counts entries exactly and keeps none of them for long: for an analysis that is not to be
/// recorded, and to count a ledger again. Any number of threads may add.
///
/// Accounts are spread by their keys over many small parts. Entries wait there until the sum is
/// asked for; then each part is counted at once, while all that it needs is in the processor's
/// cache, and several are counted side by side (`docs/adr/2026-11-25-count-in-parts.md`). That this
/// gives the same tally rests on two laws: the order of entries never matters, and tallies add up.
/// All entries of an account are in one part. What retracts a post or puts it back names only the
/// post, and is looked up in every part at the end; so are accounts that their owner linked, who
/// are few.
public final class Headcount {

  private final Sayings sayings = new Sayings();
  private final LinkedPeople linked = new LinkedPeople();

  /// As many as threads were adding at once.
  private final Queue<Intake> intakes = new ConcurrentLinkedQueue<>();

  private long news;

  /// Takes entries in.
  public void add(EntryBatch batch) {
    Intake intake = Optional.ofNullable(intakes.poll()).orElseGet(Intake::new);
    intake.add(batch, this::say);
    intakes.add(intake);
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

  /// As many counters as there are processors share all parts: whoever is done with one takes the
  /// next.
  private List<Counter> count() {
    var next = new AtomicInteger();
    return IntStream.range(0, Runtime.getRuntime().availableProcessors())
        .parallel()
        .mapToObj(_ -> counted(next))
        .toList();
  }

  private Counter counted(AtomicInteger next) {
    var counter = new Counter();
    for (int part = next.getAndIncrement(); part < Intake.PARTS; part = next.getAndIncrement()) {
      int number = part;
      counter.count(intakes.stream().map(intake -> intake.part(number)), sayings, linked);
    }
    return counter;
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
}
