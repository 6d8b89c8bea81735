package rallycry.app.sources;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Source;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;

/// A source that hears what was written down for it, a handful at a time, and fails where it is
/// told to. Its cursor is how much it has handed over.
final class Script implements Source {

  private static final int HANDFUL = 100;

  final AtomicInteger begun = new AtomicInteger();
  final CountDownLatch through = new CountDownLatch(1);
  private final String name;
  private final Platform platform;
  private final List<Activity> activities;
  private final List<Exception> failures;
  private final CountDownLatch closed = new CountDownLatch(1);

  /// @param failures thrown in turn, each after one more handful was heard
  Script(String name, Platform platform, List<Activity> activities, Exception... failures) {
    this.name = name;
    this.platform = platform;
    this.activities = List.copyOf(activities);
    this.failures = new ArrayList<>(List.of(failures));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Platform platform() {
    return platform;
  }

  @Override
  public Abilities abilities() {
    return Abilities.of(Abilities.Ability.values());
  }

  @Override
  public void collect(Listener listener) throws IOException, InterruptedException {
    begun.incrementAndGet();
    int at = listener.cursor().map(Integer::parseInt).orElse(0);
    while (at < activities.size()) {
      int to = Math.min(at + HANDFUL, activities.size());
      listener.heard(activities.subList(at, to), Integer.toString(to));
      at = to;
      fail();
    }
    through.countDown();
    closed.await();
  }

  private void fail() throws IOException {
    if (failures.isEmpty()) {
      return;
    }
    switch (failures.removeFirst()) {
      case IOException failure -> throw failure;
      case RuntimeException broken -> throw broken;
      case Exception other -> throw new IOException(other);
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
