package rallycry.platforms.archive;

import java.io.InputStream;
import java.util.Arrays;

/// A line of JSON that consists of opening braces, so many of them.
final class Braces extends InputStream {

  private long left;

  Braces(long count) {
    left = count;
  }

  @Override
  public int read() {
    return left-- > 0 ? '{' : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    int count = (int) Math.min(left, length);
    Arrays.fill(into, from, from + count, (byte) '{');
    left -= count;
    return count == 0 && length > 0 ? -1 : count;
  }
}
