package rallycry.bench.jetstream;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rallycry.bench.jetstream.SyntheticEvents.Stretch;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Missed;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.platforms.bluesky.BlueskyOptions;
import rallycry.platforms.bluesky.BlueskySource;
import rallycry.platforms.bluesky.Wire;

/// Listens to a flooding Jetstream over a socket of this machine with the source as it is, and says
/// how many events a second it takes. The flood's own work is part of the CPU time.
///
/// `./dev bench jetstream [EVENTS]`, two million if left out.
final class JetstreamBench {

  private static final int STRETCH = 20_000;

  private JetstreamBench() {}

  static void main(String[] args) throws IOException, InterruptedException {
    int events = args.length > 0 ? Integer.parseInt(args[0]) : 2_000_000;
    int times = Math.max(1, events / STRETCH);
    Stretch stretch = SyntheticEvents.of(STRETCH);
    for (String round : List.of("to warm up", "measured", "measured", "measured")) {
      System.out.println(round + ": " + run(stretch, times));
    }
  }

  private static String run(Stretch stretch, int times) throws IOException, InterruptedException {
    try (var flood = new FloodingJetstream(stretch, times);
        var source = new BlueskySource(options(flood), InstantSource.system())) {
      var ear = new CountingEar(source, (long) stretch.ours() * times);
      long cpu = cpu();
      long start = System.nanoTime();
      source.collect(ear);
      double seconds = (System.nanoTime() - start) / 1e9;
      double events = (double) stretch.events() * times;
      return "%,.0f events/s, %,.0f MB/s, %.1f s of CPU in %.1f s; %,d of %,.0f were ours"
          .formatted(
              events / seconds,
              (double) stretch.frames().length * times / 1e6 / seconds,
              (cpu() - cpu) / 1e9,
              seconds,
              ear.heard,
              events);
    }
  }

  private static BlueskyOptions options(FloodingJetstream flood) {
    return new BlueskyOptions(
        Wire.V1,
        List.of(flood.address()),
        flood.address(),
        Optional.empty(),
        Set.of(SyntheticEvents.CALL),
        Set.of(SyntheticEvents.TAG),
        Duration.ofSeconds(60));
  }

  private static long cpu() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return ((com.sun.management.OperatingSystemMXBean) system).getProcessCpuTime();
  }

  /// Hears until all of ours came; then it closes the source.
  private static final class CountingEar implements Listener {

    private final BlueskySource source;
    private final long expected;
    private long heard;

    CountingEar(BlueskySource source, long expected) {
      this.source = source;
      this.expected = expected;
    }

    /// As if it had listened before: no back-fill.
    @Override
    public Optional<String> cursor() {
      return Optional.of("- - " + System.currentTimeMillis() * 1000);
    }

    @Override
    public boolean knows(Platform platform, String postId) {
      return false;
    }

    @Override
    public void heard(List<Activity> activities, String cursor) {
      heard += activities.size();
      if (heard >= expected) {
        source.close();
      }
    }

    @Override
    public void missed(Missed missed) {
      throw new IllegalStateException("missed " + missed);
    }
  }
}
