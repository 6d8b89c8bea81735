package rallycry.embedded;

import rallycry.core.ledger.Entry;
import rallycry.core.post.Platform;
import rallycry.core.tally.PostState;

/// An [Entry.Answered] in three longs, for counting only: of its keys what a [PartIndex] looks at.
///
/// ```
/// upper half of the post's key
/// upper half of the account's key
/// minute 28 · platform 4 · reading as in PostState 32
/// ```
final class Packed {

  /// Longs of one answer.
  static final int SIZE = 3;

  private static final int PLATFORM_BITS = 4;
  private static final int MINUTE_BITS = 28;
  private static final Platform[] PLATFORMS = Platform.values();

  private Packed() {}

  /// Whether nothing of it is lost: it was not edited, and is of the years 1970 to 2480.
  static boolean fits(Entry.Answered answer) {
    return answer.version() == 0 && answer.minute() >>> MINUTE_BITS == 0;
  }

  static void write(Entry.Answered answer, long[] to, int at) {
    to[at] = answer.post().high();
    to[at + 1] = answer.account().high();
    to[at + 2] =
        ((long) answer.minute() << PLATFORM_BITS | answer.platform().ordinal()) << 32
            | PostState.of(answer).reading() & 0xffffffffL;
  }

  /// Has an index take in the answer that stands there.
  ///
  /// @return whether it told anything new
  static boolean read(long[] from, int at, PartIndex index) {
    long state = from[at + 2];
    return index.wrote(
        from[at + 1],
        PLATFORMS[(int) (state >>> 32) & (1 << PLATFORM_BITS) - 1],
        from[at],
        new PostState((int) (state >>> 32 + PLATFORM_BITS), 0, (int) state, (byte) 0));
  }
}
