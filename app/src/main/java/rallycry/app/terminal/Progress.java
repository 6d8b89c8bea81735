package rallycry.app.terminal;

import java.io.Console;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// A line that says how far long work has come: a bar with rate and time left on a terminal,
/// elsewhere a plain line now and then. Drawn on standard error from a thread of its own; closing
/// it ends the line.
public final class Progress implements AutoCloseable {

  private static final int WIDTH = 24;
  private static final Duration ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  /// How far the work is.
  ///
  /// @param total bytes in all, where that is known
  public record Stand(long bytes, OptionalLong total) {}

  private final boolean terminal;
  private final Supplier<Stand> stand;
  private final LongSupplier posts;
  private final long start = System.nanoTime();
  private final Thread thread;

  /// @param posts how many were seen so far
  public Progress(Supplier<Stand> stand, LongSupplier posts) {
    terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    this.stand = stand;
    this.posts = posts;
    thread = Thread.ofPlatform().name("progress").daemon().start(this::draw);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (terminal) {
      System.err.print("\r\u001b[K");
      System.err.flush();
    }
  }

  private void draw() {
    while (pause(terminal ? ON_TERMINAL : ELSEWHERE)) {
      String line = line(stand.get(), posts.getAsLong(), (System.nanoTime() - start) / 1e9);
      if (terminal) {
        System.err.print("\r\u001b[K" + line);
        System.err.flush();
      } else {
        System.err.println(line);
      }
    }
  }

  private static boolean pause(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException closed) {
      return false;
    }
  }

  static String line(Stand stand, long posts, double seconds) {
    String rate = String.format(Locale.ROOT, "%,d posts, %,.0f a second", posts, posts / seconds);
    if (stand.total().isEmpty() || stand.total().getAsLong() == 0) {
      return String.format(Locale.ROOT, "%,.0f MB, %s", stand.bytes() / 1e6, rate);
    }
    double done = Math.min(1, (double) stand.bytes() / stand.total().getAsLong());
    int full = (int) (done * WIDTH);
    String left = done == 0 ? "" : ", " + remaining(seconds * (1 - done) / done) + " left";
    return String.format(
        Locale.ROOT,
        "%s%s %3.0f %%  %s%s",
        "█".repeat(full),
        "░".repeat(WIDTH - full),
        done * 100,
        rate,
        left);
  }

  private static String remaining(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60
        ? whole + " s"
        : String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
  }
}
