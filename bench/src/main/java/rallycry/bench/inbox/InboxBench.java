package rallycry.bench.inbox;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import rallycry.bench.Scratch;
import rallycry.core.collect.Inbox;
import rallycry.core.collect.Inbox.Request;
import rallycry.embedded.DataFolder;
import rallycry.platforms.activitypub.ActivityPub;
import rallycry.platforms.activitypub.ActorKeys;
import rallycry.platforms.activitypub.Options;
import rallycry.platforms.activitypub.OwnCall;
import rallycry.platforms.kit.http.Limits;
import rallycry.platforms.kit.http.Reach;

/// How many signed deliveries a second an inbox takes whose senders' keys it knows: from the raw
/// request to the post that was heard, without recording it.
///
/// Wall time is what a user feels and what a busy machine spoils; the time of the processor is told
/// beside it.
public final class InboxBench {

  private static final URI ROOT = URI.create("https://here.example");
  private static final OwnCall CALL =
      new OwnCall("metoo", "A call", "Say the two words.", "en", Set.of("metoo"));
  private static final int ACCOUNTS = 40;
  private static final int DELIVERIES = 4_000;
  private static final int ROUNDS = 6;
  private static final int THREADS = 2;

  private InboxBench() {}

  public static void main(String[] arguments) throws Exception {
    Instant now = Instant.now();
    ActorKeys keys = ActorKeys.of(ActorKeys.fresh());
    try (var data = Scratch.make();
        DataFolder folder = DataFolder.open(data.folder());
        Senders senders = Senders.start(ACCOUNTS);
        ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
      List<Request> requests = sign(senders, now);
      for (int round = 1; round <= ROUNDS; round++) {
        Inbox inbox = open(folder, keys, now).inbox();
        take(inbox, requests.subList(0, ACCOUNTS));
        measure(round, workers, inbox, requests.subList(ACCOUNTS, requests.size()));
      }
    }
  }

  private static List<Request> sign(Senders senders, Instant now) {
    URI call = ROOT.resolve("/calls/metoo");
    URI inbox = ROOT.resolve("/inbox/fediverse");
    List<Request> requests = new ArrayList<>();
    for (int number = 0; number < ACCOUNTS + DELIVERIES; number++) {
      requests.add(senders.answer(number, call, inbox, now));
    }
    return requests;
  }

  /// Nothing that was taken before is known to it.
  private static ActivityPub open(DataFolder folder, ActorKeys keys, Instant now) {
    Options options =
        Options.of(ROOT, List.of(CALL))
            .withReach(Reach.LOOPBACK_TOO)
            .withAsked(Limits.USUAL.withBudget(DELIVERIES * 2, DELIVERIES));
    return ActivityPub.open(options, folder.correspondence(), keys, _ -> false, () -> now);
  }

  private static void measure(
      int round, ExecutorService workers, Inbox inbox, List<Request> requests) throws Exception {
    var processor = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = processor.getProcessCpuTime();
    long start = System.nanoTime();
    List<Callable<Integer>> parts = new ArrayList<>();
    int share = requests.size() / THREADS;
    for (int thread = 0; thread < THREADS; thread++) {
      List<Request> part = requests.subList(thread * share, (thread + 1) * share);
      parts.add(() -> take(inbox, part));
    }
    int heard = 0;
    for (Future<Integer> part : workers.invokeAll(parts)) {
      heard += part.get();
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    double busy = (processor.getProcessCpuTime() - cpu) / 1e9;
    System.out.printf(
        "round %d: %,d heard, %,.0f/s by the clock, %,.0f/s for each second of a processor%n",
        round, heard, heard / (wall.toNanos() / 1e9), heard / busy);
  }

  private static int take(Inbox inbox, List<Request> requests) {
    int heard = 0;
    for (Request request : requests) {
      heard += inbox.receive(request).activities().size();
    }
    if (heard != requests.size()) {
      throw new IllegalStateException(heard + " of " + requests.size() + " were heard");
    }
    return heard;
  }
}
