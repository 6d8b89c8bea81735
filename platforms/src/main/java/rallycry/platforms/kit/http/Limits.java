package rallycry.platforms.kit.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/// How much is asked, and taken.
///
/// @param maxBody bytes of an answer
/// @param patience how long a whole answer may take
/// @param burst requests to one host at once
/// @param perSecond requests to one host, over time
/// @param blocked hosts never asked, with all below them, in lower case
public record Limits(
    int maxBody, Duration patience, int burst, double perSecond, Set<String> blocked) {

  /// An answer of 1 MiB in ten seconds, 300 requests at once and thirty a second.
  public static final Limits USUAL = new Limits(1 << 20, Duration.ofSeconds(10), 300, 30, Set.of());

  public Limits {
    if (maxBody < 1 || burst < 1 || perSecond <= 0 || !patience.isPositive()) {
      throw new IllegalArgumentException("limits are larger than nothing");
    }
    blocked = Set.copyOf(blocked);
  }

  public Limits withMaxBody(int bytes) {
    return new Limits(bytes, patience, burst, perSecond, blocked);
  }

  public Limits withPatience(Duration patience) {
    return new Limits(maxBody, patience, burst, perSecond, blocked);
  }

  public Limits withBudget(int burst, double perSecond) {
    return new Limits(maxBody, patience, burst, perSecond, blocked);
  }

  public Limits withBlocked(Set<String> hosts) {
    return new Limits(maxBody, patience, burst, perSecond, hosts);
  }

  /// Whether a host, or what it lies below, is on the blocklist.
  public boolean blocks(String host) {
    return isBlocked(host, blocked);
  }

  static boolean isBlocked(String host, Set<String> blocked) {
    String at = host.toLowerCase(Locale.ROOT);
    while (!blocked.contains(at)) {
      int dot = at.indexOf('.');
      if (dot < 0) {
        return false;
      }
      at = at.substring(dot + 1);
    }
    return true;
  }
}
