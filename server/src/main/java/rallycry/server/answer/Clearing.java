package rallycry.server.answer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import rallycry.core.describe.Description;
import rallycry.core.describe.Descriptions;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.LedgerException;
import rallycry.core.post.Platform;
import rallycry.core.story.Stories;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Recorder;

/// Keeps texts and ledger in step: a moderator may decide in a process that cannot write the
/// ledger, and a crash may fall between the two.
public final class Clearing implements AutoCloseable {

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final System.Logger LOG = System.getLogger(Clearing.class.getName());

  private final Recorder recorder;
  private final Stories stories;
  private final Descriptions descriptions;
  private final InstantSource clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private Clearing(
      Recorder recorder, Stories stories, Descriptions descriptions, InstantSource clock) {
    this.recorder = recorder;
    this.stories = stories;
    this.descriptions = descriptions;
    this.clock = clock;
    thread = Thread.ofPlatform().daemon().name("rallycry-clearing").unstarted(this::run);
  }

  /// Begins, with what an earlier run may have left.
  public static Clearing start(
      Recorder recorder, Stories stories, Descriptions descriptions, InstantSource clock) {
    var clearing = new Clearing(recorder, stories, descriptions, clock);
    clearing.thread.start();
    return clearing;
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    attempt(this::destroyOrphans);
    try {
      while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        attempt(this::takeOutNoAnswers);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /// What was told goes with an answer that no longer stands.
  private void destroyOrphans() {
    Consumer<Key> clear =
        answer -> {
          if (recorder.post(answer).filter(PostState::isGone).isPresent()) {
            destroy(answer);
          }
        };
    stories.answers(clear);
    descriptions.described(clear);
  }

  /// What a moderator found to be no answer leaves the number.
  private void takeOutNoAnswers() {
    for (Key answer : stories.noAnswers()) {
      int minute = (int) Math.floorDiv(clock.instant().getEpochSecond(), 60L);
      recorder.record(
          EntryBatch.of(new Entry.PostRetracted(answer, Platform.WEB, minute, Cause.REMOVED)));
      destroy(answer);
    }
  }

  /// The text last: it says that something is still to be done.
  private void destroy(Key answer) {
    descriptions.keep(answer, Description.NONE);
    stories.destroy(answer);
  }

  private static void attempt(Runnable step) {
    try {
      step.run();
    } catch (LedgerException failure) {
      LOG.log(System.Logger.Level.ERROR, "texts could not be cleared; tried again soon", failure);
    }
  }
}
