package rallycry.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.Ledger;
import rallycry.core.ledger.LedgerException;
import rallycry.core.post.Platform;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Recorder;
import rallycry.core.tally.Tally;
import rallycry.embedded.GroupCommit.Ticket;

/// The engine in one process: a ledger, an index in memory, a tally, and one writer for all three.
///
/// [#record] may be called by any number of threads.
public final class EmbeddedEngine implements Recorder {

  private final Ledger ledger;
  private final GroupCommit commits;
  private final Consumer<StoredTally> keeper;
  private final State state = new State();
  private @Nullable LedgerException broken;

  /// @param keeper keeps the tally when the engine closes, for a recount to be held against
  EmbeddedEngine(Ledger ledger, Consumer<StoredTally> keeper) {
    this.ledger = ledger;
    this.keeper = keeper;
    state.rebuild(ledger);
    commits = new GroupCommit(this::commit);
  }

  @Override
  public int record(EntryBatch batch) {
    return commits.submit(batch);
  }

  @Override
  public long seq() {
    return state.seq();
  }

  @Override
  public Optional<PostState> post(Key post) {
    return state.post(post);
  }

  @Override
  public List<Platform> linked(Key answer) {
    return state.linked(answer);
  }

  /// Whether anything was ever recorded of an account.
  public boolean knows(Key account) {
    return state.knows(account);
  }

  @Override
  public Tally tally() {
    return state.tally();
  }

  @Override
  public void close() {
    try (ledger) {
      commits.close();
      if (broken == null) {
        keeper.accept(state.toStore());
      }
    }
  }

  /// Appends what a group of batches changes; only then the tally learns of it.
  private void commit(List<Ticket> group) {
    if (broken != null) {
      throw broken;
    }
    var changing = new EntryBatch(group.stream().mapToInt(ticket -> ticket.batch().size()).sum());
    var change = new Tally();
    var changed = new ArrayList<Integer>(group.size());
    try {
      for (Ticket ticket : group) {
        changed.add(state.apply(ticket.batch(), changing, change));
      }
      state.advance(ledger.append(changing), change);
    } catch (RuntimeException e) {
      readAgain(e);
      throw e;
    }
    for (int i = 0; i < group.size(); i++) {
      group.get(i).durable(changed.get(i));
    }
  }

  /// The index is ahead of the ledger by what could not be written: what is durable is read again.
  private void readAgain(RuntimeException cause) {
    try {
      state.rebuild(ledger);
    } catch (LedgerException e) {
      broken = e;
      cause.addSuppressed(e);
    }
  }
}
