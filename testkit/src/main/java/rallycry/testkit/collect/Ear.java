package rallycry.testkit.collect;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Missed;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;

/// Hears, and remembers all of it; the cursor too, as a ledger would over a restart.
public final class Ear implements Listener {

  /// How long anything may take to be heard.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<Activity> activities = new ArrayList<>();
  private final List<Missed> missed = new ArrayList<>();
  private Optional<String> cursor = Optional.empty();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();

  @Override
  public Optional<String> cursor() {
    return locked(() -> cursor);
  }

  @Override
  public boolean knows(Platform platform, String postId) {
    return locked(() -> posts().contains(postId));
  }

  @Override
  public void heard(List<Activity> more, String now) {
    locked(() -> {
      cursor = Optional.of(now);
      news.signalAll();
      return activities.addAll(more);
    });
  }

  @Override
  public void missed(Missed more) {
    locked(() -> {
      news.signalAll();
      return missed.add(more);
    });
  }

  /// All that was heard so far, in order, repeats and all.
  public List<Activity> activities() {
    return locked(() -> List.copyOf(activities));
  }

  public List<Missed> missed() {
    return locked(() -> List.copyOf(missed));
  }

  /// The ids of all posts that were heard, as first written or changed.
  public Set<String> posts() {
    return locked(() -> activities.stream().flatMap(one -> post(one).stream()).collect(toSet()));
  }

  /// Forgets where the source stood, as one that begins.
  public void loseCursor() {
    locked(() -> cursor = Optional.empty());
  }

  /// Waits until what was heard is as asked.
  ///
  /// @throws AssertionError with what was heard instead, if that takes too long
  public void await(String what, Predicate<Ear> asked) throws InterruptedException {
    lock.lock();
    try {
      long left = PATIENCE.toNanos();
      while (!asked.test(this)) {
        if (left <= 0) {
          throw new AssertionError(
              "not heard: " + what + "; but " + activities + " and missed " + missed);
        }
        left = news.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private static Optional<String> post(Activity activity) {
    return switch (activity) {
      case Activity.Posted posted -> Optional.of(posted.post().id());
      case Activity.Edited edited -> Optional.of(edited.post().id());
      case Activity.Deleted _, Activity.AccountGone _, Activity.AccountMoved _ -> Optional.empty();
    };
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
