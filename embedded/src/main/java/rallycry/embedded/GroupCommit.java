package rallycry.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.LedgerException;

/// One writer thread for any number of callers: what they bring while a commit is under way shares
/// the next one, and each returns when its own batch is durable.
final class GroupCommit implements AutoCloseable {

  /// Entries after which a group is closed.
  private static final int ENOUGH = 65_536;

  /// Where many come at once, more of them share a commit: a fast disk would be asked for every
  /// few, and waking their callers one by one costs more than it does.
  private static final Duration PAUSE = Duration.ofMillis(1);

  private static final Ticket STOP = new Ticket(new EntryBatch(0));

  // As long as there are callers: each waits for its ticket before it brings another.
  private final LinkedBlockingQueue<Ticket> waiting = new LinkedBlockingQueue<>();
  private final Consumer<List<Ticket>> commit;
  private final Thread writer;
  private volatile boolean closed;
  private boolean crowded;

  /// A caller's batch, and the number of its entries that changed anything once it is durable.
  static final class Ticket {

    private final EntryBatch batch;
    private final CompletableFuture<Integer> durable = new CompletableFuture<>();

    private Ticket(EntryBatch batch) {
      this.batch = batch;
    }

    EntryBatch batch() {
      return batch;
    }

    void durable(int changed) {
      durable.complete(changed);
    }
  }

  /// @param commit makes a group durable and completes its tickets; if it throws, all of them fail
  GroupCommit(Consumer<List<Ticket>> commit) {
    this.commit = commit;
    writer = Thread.ofPlatform().daemon().name("rallycry-ledger").start(this::write);
  }

  /// Waits until the batch is durable.
  ///
  /// @return how many of its entries changed anything
  /// @throws LedgerException if it could not be made durable
  int submit(EntryBatch batch) {
    var ticket = new Ticket(batch);
    waiting.add(ticket);
    if (closed && waiting.remove(ticket)) {
      throw new IllegalStateException("the engine is closed");
    }
    try {
      return ticket.durable.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof LedgerException why
          ? new LedgerException(why.code(), String.valueOf(why.getMessage()), why)
          : new IllegalStateException("recording failed", e.getCause());
    }
  }

  /// Writes what is waiting, then stops.
  @Override
  public void close() {
    closed = true;
    waiting.add(STOP);
    boolean interrupted = false;
    while (writer.isAlive()) {
      try {
        writer.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    boolean stop = false;
    while (!stop) {
      var group = new ArrayList<Ticket>();
      stop = !gather(group);
      try {
        commit.accept(group);
      } catch (RuntimeException | Error e) {
        group.forEach(ticket -> ticket.durable.completeExceptionally(e));
      }
    }
  }

  /// @return false if this is the last group
  private boolean gather(List<Ticket> group) {
    try {
      Ticket first = waiting.take();
      if (crowded) {
        Thread.sleep(PAUSE);
      }
      int entries = 0;
      for (Ticket next = first; next != null; next = waiting.poll()) {
        if (next == STOP) {
          return false;
        }
        group.add(next);
        entries += next.batch.size();
        if (entries >= ENOUGH) {
          break;
        }
      }
      crowded = group.size() > 1;
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the writer", e);
    }
  }
}
