package rallycry.app.demo;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// Plays a campaign for whoever looks at the program for the first time: people speak on every
/// network and some take it back, in waves, so that the number rises and falls; and one network
/// sleeps now and then, so that it is seen how that is told.
public final class Surge implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Surge.class.getName());
  private static final int BEAT_MILLISECONDS = 500;
  private static final int SECONDS_OF_A_WAVE = 40;
  private static final int BEATS_BETWEEN_SLEEPS = 240;
  private static final int BEATS_OF_A_SLEEP = 40;

  private final List<Peer> peers;
  private final Mastodon sleeper;
  private final Invention invention;
  private final InstantSource clock;
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
  private final ArrayDeque<Spoken> spoken = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private record Spoken(Peer peer, Said said) {}

  private Surge(List<Peer> peers, Mastodon sleeper, Invention invention, InstantSource clock) {
    this.peers = peers;
    this.sleeper = sleeper;
    this.invention = invention;
    this.clock = clock;
    thread = Thread.ofPlatform().daemon().name("rallycry-surge").unstarted(this::play);
  }

  static Surge start(List<Peer> peers, Mastodon sleeper, Invention invention, InstantSource clock) {
    var surge = new Surge(peers, sleeper, invention, clock);
    surge.thread.start();
    return surge;
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void play() {
    try {
      for (int beat = 0; !closed.await(BEAT_MILLISECONDS, TimeUnit.MILLISECONDS); beat++) {
        double wave = Math.sin(beat * BEAT_MILLISECONDS / 1000.0 * 2 * Math.PI / SECONDS_OF_A_WAVE);
        beat(about(12 + 10 * wave), about(10 - 10 * wave));
        sleeper.sleeps(beat % BEATS_BETWEEN_SLEEPS >= BEATS_BETWEEN_SLEEPS - BEATS_OF_A_SLEEP);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /// A network that cannot be reached for a moment does not end the play.
  private void beat(int speak, int takeBack) {
    try {
      for (int i = 0; i < speak; i++) {
        Peer peer = peers.get(random.nextInt(peers.size()));
        Said said = invention.post(clock.instant());
        peer.says(said);
        spoken.add(new Spoken(peer, said));
      }
      for (int i = 0; i < takeBack && !spoken.isEmpty(); i++) {
        Spoken oldest = spoken.poll();
        oldest.peer().takesBack(oldest.said());
      }
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.DEBUG, "the play stumbled", failure);
    }
  }

  /// A whole number near this one, so that fractions count in the long run.
  private int about(double number) {
    return (int) Math.floor(number + random.nextDouble());
  }
}
