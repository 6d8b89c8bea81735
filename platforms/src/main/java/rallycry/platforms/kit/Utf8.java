package rallycry.platforms.kit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Strict UTF-8: no overlong forms, no surrogates, nothing beyond U+10FFFF (The Unicode Standard,
/// table 3-7).
public final class Utf8 {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH = 0x8080808080808080L;

  private Utf8() {}

  public static boolean isValid(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      if (at <= to - Long.BYTES && ((long) LONG.get(bytes, at) & HIGH) == 0) {
        at += Long.BYTES;
      } else {
        int length = sequence(bytes, at, to);
        if (length == 0) {
          return false;
        }
        at += length;
      }
    }
    return true;
  }

  /// How many bytes the character at a position takes; 0 where there is none.
  private static int sequence(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xff;
    if (lead < 0x80) {
      return 1;
    }
    int length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    return length > 0 && at + length <= to && follows(bytes, at, lead, length) ? length : 0;
  }

  private static boolean follows(byte[] bytes, int at, int lead, int length) {
    int second = bytes[at + 1] & 0xff;
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    boolean valid = second >= least && second <= most;
    for (int i = at + 2; i < at + length; i++) {
      valid &= (bytes[i] & 0xc0) == 0x80;
    }
    return valid;
  }
}
