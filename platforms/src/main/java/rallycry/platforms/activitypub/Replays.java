package rallycry.platforms.activitypub;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import rallycry.platforms.activitypub.signature.Claim;

/// Remembers signatures, so that no request is taken twice.
///
/// Memory has a bound: signatures lie in two generations, and when the younger one is full the
/// older one is dropped. What was signed no later than the latest of the dropped is refused from
/// then on, since it might be a repetition: under too great a load the window gets shorter, never
/// leaky. Whoever is refused so signs anew and is welcome.
final class Replays {

  private final int most;
  private Map<Long, Instant> younger = new HashMap<>();
  private Map<Long, Instant> older = new HashMap<>();
  private Instant horizon = Instant.MIN;

  /// @param most signatures in a generation
  Replays(int most) {
    this.most = most;
  }

  /// Takes note of a signature.
  ///
  /// @return false if it was seen, or may have been
  synchronized boolean isNew(Claim claim) {
    long mark = mark(claim.signature());
    if (!claim.created().isAfter(horizon) || older.containsKey(mark)) {
      return false;
    }
    if (younger.putIfAbsent(mark, claim.created()) != null) {
      return false;
    }
    if (younger.size() >= most) {
      turn();
    }
    return true;
  }

  /// It was not taken after all, and may come again.
  synchronized void forget(Claim claim) {
    long mark = mark(claim.signature());
    younger.remove(mark);
    older.remove(mark);
  }

  /// 64 bits of a signature that holds: nobody can make another's future one.
  private static long mark(byte[] signature) {
    var crc = new CRC32C();
    crc.update(signature);
    return crc.getValue() << 32 | Arrays.hashCode(signature) & 0xffffffffL;
  }

  private void turn() {
    for (Instant created : older.values()) {
      horizon = created.isAfter(horizon) ? created : horizon;
    }
    older = younger;
    younger = new HashMap<>();
  }
}
