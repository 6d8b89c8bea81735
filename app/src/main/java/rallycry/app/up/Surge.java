package rallycry.app.up;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import rallycry.core.campaign.Setting;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.privacy.Pseudonyms;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.core.tally.Recorder;

/// Plays a campaign for whoever looks at the program for the first time: two days of it at once,
/// then answers, stories, support and deletions as they might come, in waves, so that the number
/// rises and falls.
final class Surge implements AutoCloseable {

  private static final int PAST_MINUTES = 2 * 24 * 60;
  private static final int BEAT_MILLISECONDS = 500;
  private static final int SECONDS_OF_A_WAVE = 40;

  private static final Platform[] PLATFORMS = {
    Platform.WEB, Platform.FEDIVERSE, Platform.BLUESKY, Platform.X, Platform.INSTAGRAM
  };
  private static final String[] LANGUAGES = {"en", "es", "fr", "de", "ar", "hi", "ja", "pt"};
  private static final Setting[] SETTINGS = Setting.values();

  private final Recorder recorder;
  private final Pseudonyms pseudonyms;
  private final InstantSource clock;
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
  private final ArrayDeque<Entry.Answered> answered = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private Surge(Recorder recorder, Pseudonyms pseudonyms, InstantSource clock) {
    this.recorder = recorder;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
    thread = Thread.ofPlatform().daemon().name("rallycry-surge").unstarted(this::play);
  }

  static Surge start(Recorder recorder, Pseudonyms pseudonyms, InstantSource clock) {
    var surge = new Surge(recorder, pseudonyms, clock);
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
      past();
      for (int beat = 0; !closed.await(BEAT_MILLISECONDS, TimeUnit.MILLISECONDS); beat++) {
        double wave = Math.sin(beat * BEAT_MILLISECONDS / 1000.0 * 2 * Math.PI / SECONDS_OF_A_WAVE);
        arrive(minute(), about(12 + 10 * wave));
        takeBack(about(10 - 10 * wave));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /// Two days that began slowly and grew.
  private void past() {
    int now = minute();
    for (int ago = PAST_MINUTES; ago > 0; ago--) {
      double share = 1 - ago / (double) PAST_MINUTES;
      arrive(now - ago, about(6 * share * share * (1.2 + Math.sin(ago * 2 * Math.PI / 1440))));
    }
  }

  private void arrive(int minute, int people) {
    var batch = new EntryBatch(Math.max(1, people));
    for (int i = 0; i < people; i++) {
      Entry.Answered entry = answer(minute);
      batch.add(entry);
      answered.add(entry);
    }
    recorder.record(batch);
  }

  private void takeBack(int posts) {
    var batch = new EntryBatch(Math.max(1, posts));
    for (int i = 0; i < posts && !answered.isEmpty(); i++) {
      Entry.Answered entry = answered.poll();
      Cause cause = entry.platform() == Platform.WEB ? Cause.WITHDRAWN : Cause.DELETED;
      batch.add(new Entry.PostRetracted(entry.post(), entry.platform(), minute(), cause));
    }
    recorder.record(batch);
  }

  private Entry.Answered answer(int minute) {
    Platform platform = PLATFORMS[random.nextInt(PLATFORMS.length)];
    String id = Long.toHexString(random.nextLong());
    int kind = random.nextInt(100);
    Outcome outcome = kind < 70 ? Outcome.ME_TOO : kind < 88 ? Outcome.STORY : Outcome.SUPPORT;
    return new Entry.Answered(
        pseudonyms.post(platform, id),
        pseudonyms.account(platform, id),
        platform,
        minute,
        0,
        outcome,
        outcome == Outcome.STORY
            ? Settings.of(SETTINGS[random.nextInt(SETTINGS.length)])
            : Settings.NONE,
        Language.of(LANGUAGES[(int) Math.abs(random.nextGaussian() * 2.5) % LANGUAGES.length]));
  }

  /// A whole number near this one, so that fractions count in the long run.
  private int about(double number) {
    return (int) Math.floor(number + random.nextDouble());
  }

  private int minute() {
    return (int) Math.floorDiv(clock.instant().getEpochSecond(), 60L);
  }
}
