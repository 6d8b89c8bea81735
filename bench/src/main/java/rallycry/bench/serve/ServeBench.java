package rallycry.bench.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import rallycry.bench.Scratch;

/// `./dev bench serve [SECONDS [VIEWERS]]`: the page under a crowd, as a table for
/// `docs/performance.md`.
///
/// The server is started as a host starts it, on the loopback network without limits, and shares
/// the machine with this process, which plays the crowd. A comment server that would otherwise be
/// picked is put under the same load in the same run.
public final class ServeBench {

  private static final Path PEERS = Path.of(System.getProperty("rallycry.peers"));
  private static final int WRITERS = 256;
  private static final int READERS = 16;
  private static final int PROOFS = 5_000;
  private static final int STARTS = 15;

  private final Duration warm;
  private final Duration measured;
  private final int viewers;
  private final Path work;
  private final List<String> rows = new ArrayList<>();

  private ServeBench(Duration measured, int viewers, Path work) {
    this.measured = measured;
    this.viewers = viewers;
    this.work = work;
    warm = measured.dividedBy(2);
  }

  public static void main(String... arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    int viewers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15_000;
    try (var work = Scratch.make()) {
      new ServeBench(Duration.ofSeconds(seconds), viewers, work.folder()).run();
    }
  }

  private void run() throws Exception {
    starts();
    try (Served served = serve("crowd")) {
      answers(served);
      readersWhileWritersSaturate(served);
    }
    try (Served served = serve("viewers")) {
      watching(served);
    }
    try (CommentServer peer = CommentServer.start(PEERS, work.resolve("comments"))) {
      comments(peer);
    }

    System.out.printf("%n| what | figure | wanted |%n|---|---|---|%n");
    rows.forEach(System.out::println);
  }

  private void starts() throws IOException, InterruptedException {
    var times = new ArrayList<Duration>();
    double resident = 0;
    for (int i = 0; i <= STARTS; i++) {
      try (Served served = serve("idle")) {
        // The first one makes the folder.
        if (i > 0) {
          times.add(served.toFirstPage());
        }
        Thread.sleep(i == STARTS ? 5_000 : 0);
        resident = served.resident();
      }
    }
    times.sort(Comparator.naturalOrder());
    row(
        "start to first page, median of %d".formatted(STARTS),
        "< 0.5 s",
        "%.2f s",
        seconds(times.get(STARTS / 2)));
    row("resident when idle, after 5 s", "< 150 MB", "%.0f MB", resident);
  }

  private void answers(Served served) throws IOException {
    Duration before = served.cpu();
    Load.Outcome pressed =
        new Load(served.address(), WRITERS, Requests.answer()).run(warm, measured);
    double cores = seconds(served.cpu().minus(before)) / seconds(warm.plus(measured));
    row(
        "durable answers, %d connections".formatted(WRITERS),
        ">= 20,000/s",
        "%,.0f/s",
        pressed.perSecond());
    row(
        "- p99; failed %,d; cores the server had: %.2f".formatted(pressed.failed(), cores),
        "< 50 ms",
        "%.1f ms",
        pressed.latencies().milliseconds(0.99));
    Queue<String> proofs = Proofs.solve(served.address(), PROOFS);
    Duration fewSeconds = Duration.ofMillis(500);
    Load.Outcome proven =
        new Load(served.address(), WRITERS, Requests.answer(proofs)).run(Duration.ZERO, fewSeconds);
    row(
        "durable answers, the first %,d of them with proof of work".formatted(PROOFS),
        "",
        "%,.0f/s",
        proven.perSecond());
  }

  private void readersWhileWritersSaturate(Served served) throws Exception {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Callable<Load.Outcome> writing =
          () -> new Load(served.address(), WRITERS, Requests.answer()).run(warm, measured);
      Callable<Load.Outcome> reading =
          () -> new Load(served.address(), READERS, Requests.page()).run(warm, measured);
      Future<Load.Outcome> writers = two.submit(writing);
      Load.Outcome readers = two.submit(reading).get();
      row(
          "page, p99, while %,.0f answers/s and %,.0f pages/s"
              .formatted(writers.get().perSecond(), readers.perSecond()),
          "< 100 ms",
          "%.1f ms",
          readers.latencies().milliseconds(0.99));
    }
  }

  /// The same load on a server that would otherwise be picked.
  private void comments(CommentServer peer) throws IOException {
    Load.Outcome written =
        new Load(peer.address(), WRITERS, CommentServer.comments()).run(warm, measured);
    row("beside it: comments, Waline on SQLite", "", "%,.0f/s", written.perSecond());
    row(
        "- p99; failed %,d".formatted(written.failed()),
        "",
        "%,.1f ms",
        written.latencies().milliseconds(0.99));
  }

  private void watching(Served served) throws Exception {
    double before = served.resident();
    try (var crowd = new Viewers();
        ExecutorService one = Executors.newSingleThreadExecutor()) {
      crowd.add(served.address(), viewers);
      var delays = new Latencies();
      Future<?> moving = one.submit(() -> answerEverySecond(served.address()));
      crowd.watch(warm, new Latencies());
      crowd.watch(measured, delays);
      moving.get();
      row(
          "viewers held; events received %,d".formatted(crowd.received()),
          "%,d".formatted(viewers),
          "%,.0f",
          crowd.open());
      row("- dropped", "0", "%,.0f", crowd.dropped());
      row("- from edition to viewer, p99", "< 250 ms", "%.1f ms", delays.milliseconds(0.99));
      row(
          "- resident memory for each",
          "<= 20 KB",
          "%.1f KB",
          (served.resident() - before) * 1e3 / viewers);
    }
  }

  private Void answerEverySecond(InetSocketAddress to) {
    try {
      for (long i = 0; i < warm.plus(measured).toSeconds(); i++) {
        new Load(to, 1, Requests.answer()).run(Duration.ZERO, Duration.ofMillis(2));
        Thread.sleep(998);
      }
      return null;
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException("nobody answered", failure);
    }
  }

  private Served serve(String folder) throws IOException {
    return Served.up(work.resolve(folder), "--no-limits");
  }

  private void row(String what, String wanted, String format, double figure) {
    String row = "| %s | %s | %s |".formatted(what, format.formatted(figure), wanted);
    System.out.println(row);
    rows.add(row);
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
