package rallycry.platforms.kit.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import rallycry.platforms.kit.http.Refused.Reason;

/// Every host's budget, of what we ask of it or of what it may ask of us, and whether it asked for
/// a rest. Of very many hosts, those asked longest ago are forgotten.
public final class Hosts {

  private static final int MAX_HOSTS = 20_000;
  private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
  private static final Duration USUAL_REST = Duration.ofMinutes(1);
  private static final Duration LONGEST_REST = Duration.ofHours(1);

  private final Limits limits;
  private final InstantSource clock;
  private final Map<String, Host> hosts =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Host> eldest) {
          return size() > MAX_HOSTS;
        }
      };

  public Hosts(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /// Takes one request out of the host's budget.
  ///
  /// @throws Refused with `BUDGET` if nothing is left of it, with `RESTING` if it wants to be left
  ///   alone
  public synchronized void spend(URI uri) throws Refused {
    Instant now = clock.instant();
    Host host = of(uri, now);
    if (now.isBefore(host.restsUntil)) {
      throw new Refused(Reason.RESTING, uri);
    }
    host.refill(now, limits);
    if (host.tokens < 1) {
      throw new Refused(Reason.BUDGET, uri);
    }
    host.tokens--;
  }

  /// Learns from an answer whether the host wants to be left alone.
  synchronized void heard(URI uri, Answer answer) {
    if (answer.status() == 429 || answer.status() == 503) {
      Instant now = clock.instant();
      Duration rest =
          answer.retryAfter(now).orElse(answer.status() == 429 ? USUAL_REST : SHORTEST_REST);
      of(uri, now).restsUntil = now.plus(clamp(rest));
    }
  }

  private static Duration clamp(Duration rest) {
    if (rest.compareTo(SHORTEST_REST) < 0) {
      return SHORTEST_REST;
    }
    return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
  }

  private Host of(URI uri, Instant now) {
    String name = uri.getHost().toLowerCase(Locale.ROOT);
    return hosts.computeIfAbsent(name + ":" + uri.getPort(), _ -> new Host(limits.burst(), now));
  }

  private static final class Host {

    private double tokens;
    private Instant filled;
    private Instant restsUntil = Instant.MIN;

    Host(int tokens, Instant now) {
      this.tokens = tokens;
      filled = now;
    }

    void refill(Instant now, Limits limits) {
      double seconds = Duration.between(filled, now).toNanos() / 1e9;
      if (seconds > 0) {
        tokens = Math.min(limits.burst(), tokens + seconds * limits.perSecond());
        filled = now;
      }
    }
  }
}
