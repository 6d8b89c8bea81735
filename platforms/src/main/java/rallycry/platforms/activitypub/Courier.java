package rallycry.platforms.activitypub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Correspondence;
import rallycry.core.collect.Correspondence.Delivery;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Missed;
import rallycry.core.collect.Source;
import rallycry.core.post.Platform;
import rallycry.platforms.kit.http.Answer;
import rallycry.platforms.kit.http.PoliteClient;
import rallycry.platforms.kit.http.Refused;

/// Carries our letters to other servers, for as long as it takes; what is not delivered when we
/// stop is still there when we start again.
///
/// A source, since it needs to be kept alive as one. It hears nothing itself: answers come to the
/// inbox.
final class Courier implements Source {

  private static final int AT_ONCE = 64;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int DOUBLINGS = 9;

  /// Servers that nobody could reach for so long are given up.
  private static final Duration PATIENCE = Duration.ofDays(7);

  private final Correspondence correspondence;
  private final PoliteClient client;
  private final Knocks knocks;
  private final ActorKeys keys;
  private final InstantSource clock;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean open = true;

  Courier(
      Correspondence correspondence,
      PoliteClient client,
      Knocks knocks,
      ActorKeys keys,
      InstantSource clock) {
    this.correspondence = correspondence;
    this.client = client;
    this.knocks = knocks;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "fediverse";
  }

  @Override
  public Platform platform() {
    return Platform.FEDIVERSE;
  }

  /// None: what there is to hear, the inbox hears.
  @Override
  public Abilities abilities() {
    return Abilities.of();
  }

  @Override
  public void collect(Listener listener) throws InterruptedException {
    // It waits for nobody: from now on letters are carried.
    listener.heard(List.of(), "");
    try (var carriers =
        Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("fediverse-letter-", 0).factory())) {
      while (open) {
        List<Delivery> due = correspondence.due(clock.instant(), AT_ONCE);
        if (due.isEmpty()) {
          rest();
        } else {
          carriers.invokeAll(
              due.stream()
                  .map(delivery -> Executors.callable(() -> deliver(delivery, listener)))
                  .toList());
        }
      }
    }
  }

  /// There is a new letter.
  void wake() {
    news.release();
  }

  @Override
  public void close() {
    open = false;
    news.release();
    client.close();
  }

  private void rest() throws InterruptedException {
    Duration wait =
        correspondence
            .next()
            .map(next -> Duration.between(clock.instant(), next))
            .filter(until -> until.compareTo(LONGEST_WAIT) < 0)
            .orElse(LONGEST_WAIT);
    var _ = news.tryAcquire(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
    news.drainPermits();
  }

  private void deliver(Delivery delivery, Listener listener) {
    Optional<URI> mailbox = Origin.uri(delivery.mailbox());
    if (mailbox.isEmpty()) {
      correspondence.lost(delivery.mailbox());
      return;
    }
    try {
      byte[] body = delivery.letter().body().getBytes(UTF_8);
      Answer answer = knocks.post(mailbox.get(), keys.signer(delivery.letter().sender()), body);
      if (answer.fine()) {
        correspondence.settle(delivery.number());
      } else if (answer.status() == 410) {
        correspondence.lost(delivery.mailbox());
      } else {
        again(delivery, listener);
      }
    } catch (Refused refused) {
      refused(delivery, refused, listener);
    } catch (IOException unreachable) {
      again(delivery, listener);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void refused(Delivery delivery, Refused refused, Listener listener) {
    switch (refused.reason()) {
      case BUDGET -> correspondence.defer(delivery.number(), clock.instant().plusSeconds(1));
      case RESTING -> correspondence.defer(delivery.number(), clock.instant().plus(FIRST_PAUSE));
      case UNKNOWN_HOST, TOO_SLOW, TOO_LARGE, REDIRECTS -> again(delivery, listener);
      case NO_ADDRESS, NOT_ENCRYPTED, BLOCKED, PRIVATE -> correspondence.lost(delivery.mailbox());
    }
  }

  private void again(Delivery delivery, Listener listener) {
    Instant now = clock.instant();
    if (delivery.since().plus(PATIENCE).isBefore(now)) {
      correspondence.lost(delivery.mailbox());
      listener.missed(new Missed.Capped("a server given up"));
    } else {
      correspondence.retry(delivery.number(), now.plus(pause(delivery.tries())));
    }
  }

  /// A minute, doubling up to half a day; never all at once.
  private static Duration pause(int tries) {
    long due = FIRST_PAUSE.toMillis() << Math.min(tries, DOUBLINGS);
    return Duration.ofMillis((long) (due * (0.5 + ThreadLocalRandom.current().nextDouble() / 2)));
  }
}
