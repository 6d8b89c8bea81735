package rallycry.platforms.kit;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Holds the lines of a [LineStream] for the thread that takes them.
public final class LineQueue implements LineStream.Reader {

  /// Lines read ahead; beyond, the network waits.
  private static final int AHEAD = 512;

  private record Said(String text, boolean last) {}

  private final BlockingQueue<Said> said = new ArrayBlockingQueue<>(AHEAD);

  @Override
  public void line(String line) throws InterruptedException {
    said.put(new Said(line, false));
  }

  @Override
  public void ended(String why) throws InterruptedException {
    said.put(new Said(why, true));
  }

  /// The next line; empty if none came in time.
  ///
  /// @throws IOException once the stream has ended, with the reason
  public Optional<String> next(Duration patience) throws IOException, InterruptedException {
    Said next = said.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    if (next != null && next.last()) {
      throw new IOException("the stream ended: " + next.text());
    }
    return Optional.ofNullable(next).map(Said::text);
  }
}
