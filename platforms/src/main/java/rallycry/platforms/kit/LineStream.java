package rallycry.platforms.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Reads an answer that never ends, line by line, on a thread of its own, until either side hangs
/// up.
public final class LineStream implements AutoCloseable {

  /// A post is at most some tens of KiB; a longer line is none.
  private static final int LONGEST = 1 << 20;

  private final InputStream in;
  private final Reader reader;
  private final Thread thread;
  private volatile long spoke = System.nanoTime();

  private LineStream(InputStream in, Reader reader, String name) {
    this.in = new BufferedInputStream(in);
    this.reader = reader;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  /// Takes the lines. May block: the network waits then.
  public interface Reader {

    /// @param line without its end; empty ones too
    void line(String line) throws InterruptedException;

    /// The other side hung up, or nobody can read what it says.
    void ended(String why) throws InterruptedException;
  }

  static LineStream start(InputStream in, Reader reader, String name) {
    var stream = new LineStream(in, reader, name);
    stream.thread.start();
    return stream;
  }

  /// How long nothing came, not even a sign of life.
  public Duration silence() {
    return Duration.ofNanos(System.nanoTime() - spoke);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      in.close();
    } catch (IOException _) {
      // It is down already.
    }
  }

  private void run() {
    try {
      reader.ended(read());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return why it ended
  private String read() throws InterruptedException {
    var line = new ByteArrayOutputStream();
    try {
      for (int next = in.read(); next >= 0; next = in.read()) {
        spoke = System.nanoTime();
        if (next == '\n') {
          reader.line(line.toString(UTF_8).stripTrailing());
          line.reset();
        } else if (line.size() == LONGEST) {
          return "a line longer than " + LONGEST + " bytes";
        } else {
          line.write(next);
        }
      }
      return "closed by the other side";
    } catch (IOException broken) {
      return "broken off, " + broken.getClass().getSimpleName();
    }
  }
}
