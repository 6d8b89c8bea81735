package rallycry.platforms.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// Counts what is taken from a file or standard input, and tells a failing disk from damaged
/// content: the first ends the run.
final class Meter extends FilterInputStream {

  private final String name;
  private final AtomicLong count;

  Meter(InputStream in, String name, AtomicLong count) {
    super(in);
    this.name = name;
    this.count = count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    try {
      int read = in.read(into, from, length);
      count.addAndGet(Math.max(read, 0));
      return read;
    } catch (IOException e) {
      throw new ArchiveException("cannot read " + name + ": " + e.getMessage(), e);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
