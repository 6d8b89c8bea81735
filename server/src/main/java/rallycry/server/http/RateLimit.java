package rallycry.server.http;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Counts what one address does within a window, without ever keeping the address.
///
/// What is kept is a keyed hash, under a salt that is drawn anew for each window and never written;
/// with the window its counts and its salt are gone.
public final class RateLimit {

  private final int allowed;
  private final Duration length;
  private final InstantSource clock;
  private Window window;

  /// @param allowed times within one window
  public RateLimit(int allowed, Duration length, InstantSource clock) {
    this.allowed = allowed;
    this.length = length;
    this.clock = clock;
    window = Window.number(0);
  }

  /// Whether one more is within the limit; it is counted either way.
  public boolean allows(String address) {
    Window now = current();
    return now.counts.merge(now.pseudonym(address), 1, Integer::sum) <= allowed;
  }

  /// Seconds until a new window begins.
  public long retryAfter() {
    long seconds = length.toSeconds();
    return seconds - Math.floorMod(clock.instant().getEpochSecond(), seconds);
  }

  private synchronized Window current() {
    long number = Math.floorDiv(clock.instant().getEpochSecond(), length.toSeconds());
    if (window.number != number) {
      window = Window.number(number);
    }
    return window;
  }

  private record Window(long number, SecretKeySpec salt, Map<Long, Integer> counts) {

    static Window number(long number) {
      byte[] salt = new byte[32];
      new SecureRandom().nextBytes(salt);
      return new Window(number, new SecretKeySpec(salt, "HmacSHA256"), new ConcurrentHashMap<>());
    }

    long pseudonym(String address) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(salt);
        byte[] hash = mac.doFinal(address.getBytes(StandardCharsets.UTF_8));
        long first = 0;
        for (int i = 0; i < 8; i++) {
          first = first << 8 | hash[i] & 0xff;
        }
        return first;
      } catch (NoSuchAlgorithmException | InvalidKeyException never) {
        throw new IllegalStateException("every Java platform has HmacSHA256", never);
      }
    }
  }
}
