package rallycry.platforms.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// A stream whose first bytes can be looked at before they are read.
final class Peeked extends FilterInputStream {

  static final int SIZE = 64 << 10;

  private final byte[] head;
  private final Optional<IOException> failure;
  private int at;

  private Peeked(InputStream in, byte[] head, Optional<IOException> failure) {
    super(in);
    this.head = head;
    this.failure = failure;
  }

  static Peeked of(InputStream in) {
    byte[] head = new byte[SIZE];
    int filled = 0;
    try {
      for (int read = 0; read >= 0 && filled < SIZE; filled += Math.max(read, 0)) {
        read = in.read(head, filled, SIZE - filled);
      }
      return new Peeked(in, Arrays.copyOf(head, filled), Optional.empty());
    } catch (IOException e) {
      return new Peeked(in, Arrays.copyOf(head, filled), Optional.of(e));
    }
  }

  /// The same stream, from so many bytes on.
  Peeked from(int start) {
    at = start;
    return this;
  }

  /// Why it could be read no further than its head, if that is so. Reading it throws this at the
  /// end of the head.
  Optional<IOException> failure() {
    return failure;
  }

  /// The first bytes: [#SIZE] of them, or all there are.
  byte[] head() {
    return head;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (at == head.length || length == 0) {
      if (failure.isPresent()) {
        throw failure.get();
      }
      return super.read(into, from, length);
    }
    int count = Math.min(length, head.length - at);
    System.arraycopy(head, at, into, from, count);
    at += count;
    return count;
  }

  @Override
  public int available() throws IOException {
    return at < head.length ? head.length - at : super.available();
  }

  @Override
  public long skip(long count) throws IOException {
    int passed = (int) Math.min(count, head.length - at);
    at += passed;
    return passed > 0 ? passed : super.skip(count);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
