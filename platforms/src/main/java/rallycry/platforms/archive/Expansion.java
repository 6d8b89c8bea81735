package rallycry.platforms.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// Stops a file that unpacks to far more than any archive of posts would: gzip packs posts ten- to
/// thirtyfold, and a bomb a thousandfold and, in layers, a millionfold.
final class Expansion extends FilterInputStream {

  /// Below this many bytes nothing is said: it does no harm.
  static final long HARMLESS = 1L << 28;

  static final int MAX_RATIO = 200;

  private final LongSupplier packed;
  private long unpacked;

  /// @param packed bytes taken from disk so far for what unpacks to this
  Expansion(InputStream in, LongSupplier packed) {
    super(in);
    this.packed = packed;
  }

  /// The file has grown beyond all measure.
  static final class TooLarge extends IOException {}

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int more) throws IOException {
    unpacked += more;
    if (unpacked > HARMLESS && unpacked / MAX_RATIO > packed.getAsLong() + Buffers.SIZE) {
      throw new TooLarge();
    }
  }
}
