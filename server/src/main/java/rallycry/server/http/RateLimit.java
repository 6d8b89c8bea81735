package rallycry.server.http;

import java.time.Duration;
import java.time.InstantSource;

/// How often one network may do something within a window; see [WindowCounts] for what is kept.
public final class RateLimit {

  private final int allowed;
  private final WindowCounts counts;

  /// @param allowed times within one window
  public RateLimit(int allowed, Duration length, InstantSource clock) {
    this.allowed = allowed;
    counts = new WindowCounts(length, clock);
  }

  /// Counts one more.
  ///
  /// @param network see [Visitors#network]
  /// @throws Problem if that is beyond the limit
  public void count(String network) {
    if (counts.add(network) > allowed) {
      throw Problem.tooMany(counts.left());
    }
  }

  /// How often the network came within this window.
  public int seen(String network) {
    return counts.seen(network);
  }
}
