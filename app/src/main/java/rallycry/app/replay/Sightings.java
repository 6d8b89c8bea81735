package rallycry.app.replay;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import rallycry.app.report.Run;
import rallycry.core.post.Activity;
import rallycry.core.post.Sighting;
import rallycry.platforms.kit.ActivitySink;
import rallycry.platforms.kit.Fault;

/// What one run saw, repeats and all, and what it could not read. Shared by the workers.
final class Sightings {

  private static final int PLACES_SHOWN = 10;

  /// Posts by who read them: each worker counts its own, and nobody else writes there.
  private final Queue<AtomicLong> posts = new ConcurrentLinkedQueue<>();

  private final LongAdder takenBack = new LongAdder();
  private final Map<Fault.Reason, LongAdder> unreadable = new EnumMap<>(Fault.Reason.class);

  /// The first places of all, the last of them on top.
  private final PriorityQueue<Fault> first =
      new PriorityQueue<>(Comparator.comparing(Fault::place).reversed());

  Sightings() {
    for (Fault.Reason reason : Fault.Reason.values()) {
      unreadable.put(reason, new LongAdder());
    }
  }

  /// Counts what passes on its way to others. For one worker.
  ActivitySink sink(Consumer<Activity> next, Consumer<Sighting> nextSighting) {
    var own = new AtomicLong();
    posts.add(own);
    return new ActivitySink() {
      @Override
      public void accept(Activity activity) {
        switch (activity) {
          case Activity.Posted _, Activity.Edited _ -> count();
          case Activity.Deleted _, Activity.AccountGone _ -> takenBack.increment();
          case Activity.AccountMoved _ -> {
            // No archive tells of it.
          }
        }
        next.accept(activity);
      }

      @Override
      public void saw(Sighting sighting) {
        count();
        nextSighting.accept(sighting);
      }

      @Override
      public void unreadable(Fault fault) {
        Sightings.this.count(fault);
      }

      private void count() {
        own.setOpaque(own.getPlain() + 1);
      }
    };
  }

  /// Posts in the input, each as often as it stands there.
  long posts() {
    return posts.stream().mapToLong(AtomicLong::getOpaque).sum();
  }

  /// Deletions and closed accounts in the input.
  private long takenBack() {
    return takenBack.sum();
  }

  /// How many records could not be read, by reason; no reason that never came up.
  private Map<Fault.Reason, Long> unreadable() {
    var counts = new EnumMap<Fault.Reason, Long>(Fault.Reason.class);
    unreadable.forEach((reason, count) -> {
      if (count.sum() > 0) {
        counts.put(reason, count.sum());
      }
    });
    return counts;
  }

  /// The first places in the input that could not be read, in order.
  private synchronized List<Fault> firstUnreadable() {
    return first.stream().sorted(Comparator.comparing(Fault::place)).toList();
  }

  /// The same, as an edition shows it.
  ///
  /// @param bytes read
  Run run(List<String> inputs, long bytes, Duration took) {
    Map<String, Long> reasons = new LinkedHashMap<>();
    unreadable().forEach((reason, count) -> reasons.put(reason.meaning(), count));
    List<String> places =
        firstUnreadable().stream()
            .map(fault -> fault.place() + ": " + fault.reason().meaning() + ". " + fault.advice())
            .toList();
    return new Run(inputs, posts(), takenBack(), bytes, took, reasons, places);
  }

  private void count(Fault fault) {
    var count = unreadable.get(fault.reason());
    if (count != null) {
      count.increment();
    }
    synchronized (this) {
      first.add(fault);
      if (first.size() > PLACES_SHOWN) {
        first.remove();
      }
    }
  }
}
