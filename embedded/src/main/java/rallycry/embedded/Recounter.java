package rallycry.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Tally;

/// Counts a ledger again in many small parts, each by itself: a part's index fits the processor's
/// caches, and the parts are spread over its cores.
///
/// That this gives the same tally rests on two laws: the order of entries never matters, and
/// tallies add up. All entries of an account are in one part. What retracts a post or puts it back
/// names only the post, so that all of it is kept apart and each post is looked up there. Accounts
/// that were linked may lie in several parts: they are few, and counted together at the end.
final class Recounter {

  private static final int PART_BITS = 8;
  private static final int PARTS = 1 << PART_BITS;
  private static final int CHUNK = 2048;

  /// Entries to hold in memory at a time, some 600 MB; for a longer ledger, it is read several
  /// times.
  private static final long ROUND = 12_500_000;

  private final Path file;
  private final long until;
  private final int rounds;
  private List<List<EntryBatch>> parts = List.of();
  private KeyTable retracted = new KeyTable();
  private List<PostState> retractions = new ArrayList<>();
  private final Set<Key> linkedAccounts = new HashSet<>();
  private final EntryBatch linked = new EntryBatch();
  private long entries;

  /// @param until the Seq up to which to count; what follows is only read through
  Recounter(Path file, long until) {
    this.file = file;
    this.until = until;
    rounds = (int) (until / ROUND) + 1;
  }

  Tally count() {
    var tally = new Tally();
    for (int round = 0; round < rounds; round++) {
      deal(round);
      parts.parallelStream().map(this::count).forEachOrdered(tally::add);
    }
    tally.add(count(linked));
    return tally;
  }

  /// How many entries there are, those after `until` among them.
  long entries() {
    return entries;
  }

  /// Reads the ledger and deals its entries to the parts that are counted in this round.
  private void deal(int round) {
    parts =
        Stream.generate(() -> (List<EntryBatch>) new ArrayList<EntryBatch>()).limit(PARTS).toList();
    retracted = new KeyTable();
    retractions = new ArrayList<>();
    entries = 0;
    Blocks.read(
        file,
        0,
        batch -> {
          for (int i = 0; i < batch.size() && entries + i < until; i++) {
            deal(batch, i, round);
          }
          entries += batch.size();
        });
  }

  private void deal(EntryBatch batch, int i, int round) {
    switch (batch.get(i)) {
      case Entry.Answered answered -> deal(answered.account(), batch, i, round);
      case Entry.AccountGone gone -> deal(gone.account(), batch, i, round);
      case Entry.PostRetracted retraction -> keep(retraction.post(), PostState.of(retraction));
      case Entry.PutBack back -> keep(back.post(), PostState.of(back));
      case Entry.AccountLinked link -> link(round, batch, i, link.answer(), link.account());
      case Entry.LinksTakenBack back -> link(round, batch, i, back.answer());
    }
  }

  private void link(int round, EntryBatch batch, int i, Key... accounts) {
    if (round == 0) {
      linked.addFrom(batch, i);
      linkedAccounts.addAll(List.of(accounts));
    }
  }

  /// Of all that was said of a post apart from its wordings, what stands.
  private void keep(Key post, PostState said) {
    int number = retracted.find(post);
    if (number == KeyTable.ABSENT) {
      retracted.add(post);
      retractions.add(said);
    } else {
      retractions.set(number, retractions.get(number).merge(said));
    }
  }

  private void deal(Key account, EntryBatch batch, int i, int round) {
    int part = (int) (account.high() >>> 64 - PART_BITS);
    if (part % rounds != round) {
      return;
    }
    List<EntryBatch> chunks = parts.get(part);
    if (chunks.isEmpty() || chunks.getLast().size() == CHUNK) {
      chunks.add(new EntryBatch(CHUNK));
    }
    chunks.getLast().addFrom(batch, i);
  }

  private Tally count(List<EntryBatch> part) {
    var index = new Index();
    var tally = new Tally();
    for (EntryBatch chunk : part) {
      for (int i = 0; i < chunk.size(); i++) {
        Entry entry = chunk.get(i);
        if (isLinked(entry)) {
          keepLinked(chunk, i);
        } else {
          count(entry, index, tally);
        }
      }
    }
    part.clear();
    return tally;
  }

  private Tally count(EntryBatch together) {
    var index = new Index();
    var tally = new Tally();
    together.forEach(entry -> count(entry, index, tally));
    return tally;
  }

  private void count(Entry entry, Index index, Tally tally) {
    index.apply(entry, tally);
    retract(entry, index, tally);
  }

  private boolean isLinked(Entry entry) {
    return !linkedAccounts.isEmpty()
        && switch (entry) {
          case Entry.Answered answered -> linkedAccounts.contains(answered.account());
          case Entry.AccountGone gone -> linkedAccounts.contains(gone.account());
          case Entry.PostRetracted _,
              Entry.PutBack _,
              Entry.AccountLinked _,
              Entry.LinksTakenBack _ ->
              false;
        };
  }

  private synchronized void keepLinked(EntryBatch part, int i) {
    linked.addFrom(part, i);
  }

  private void retract(Entry entry, Index index, Tally tally) {
    if (entry instanceof Entry.Answered answered) {
      int number = retracted.find(answered.post());
      if (number != KeyTable.ABSENT) {
        index.said(answered.post(), retractions.get(number), tally);
      }
    }
  }
}
