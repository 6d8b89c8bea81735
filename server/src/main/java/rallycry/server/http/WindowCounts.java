package rallycry.server.http;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rallycry.core.privacy.SipHash;

/// Counts how often something came within a window, an address or a text, without ever keeping it.
///
/// What is kept is a keyed hash, under a salt that is drawn anew for each window and never written;
/// with the window its counts and its salt are gone.
public final class WindowCounts {

  /// Some 20 MB. Who comes when it is full shares a count with a few strangers.
  private static final int MOST = 1 << 18;

  private static final long SHARED = 0xffff;

  private final Duration length;
  private final InstantSource clock;
  private Window window;

  public WindowCounts(Duration length, InstantSource clock) {
    this.length = length;
    this.clock = clock;
    window = Window.number(0);
  }

  /// Counts once more.
  ///
  /// @return how often it came within this window
  public int add(String what) {
    Window now = current();
    return now.counts.merge(now.place(what), 1, Integer::sum);
  }

  /// How often it came within this window.
  public int seen(String what) {
    Window now = current();
    return now.counts.getOrDefault(now.place(what), 0);
  }

  /// Seconds until a new window begins.
  public long left() {
    long seconds = length.toSeconds();
    return seconds - Math.floorMod(clock.instant().getEpochSecond(), seconds);
  }

  int size() {
    return current().counts.size();
  }

  private synchronized Window current() {
    long number = Math.floorDiv(clock.instant().getEpochSecond(), length.toSeconds());
    if (window.number != number) {
      window = Window.number(number);
    }
    return window;
  }

  private record Window(long number, SipHash hash, Map<Long, Integer> counts) {

    static Window number(long number) {
      byte[] salt = new byte[SipHash.KEY_SIZE];
      new SecureRandom().nextBytes(salt);
      return new Window(number, new SipHash(salt), new ConcurrentHashMap<>());
    }

    long place(String what) {
      long pseudonym = pseudonym(what);
      return counts.size() < MOST || counts.containsKey(pseudonym) ? pseudonym : pseudonym & SHARED;
    }

    private long pseudonym(String what) {
      byte[] bytes = what.getBytes(StandardCharsets.UTF_8);
      return hash.hash(bytes, 0, bytes.length).low();
    }
  }
}
