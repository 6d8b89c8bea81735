package rallycry.app.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import rallycry.core.campaign.Campaign;
import rallycry.core.campaign.Setting;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.publish.Edition;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.embedded.Headcount;

/// A campaign that never was: it surges in its first night, halves about every day and a half, and
/// rises again on its tenth day.
final class Invented {

  private static final Instant START = Instant.parse("2031-03-03T18:00:00Z");
  private static final Setting[] SETTINGS = Setting.values();
  private static final List<String> LANGUAGES = List.of("en", "en", "en", "en", "es", "es", "fr");
  private static final List<Platform> PLATFORMS =
      List.of(Platform.X, Platform.X, Platform.X, Platform.FEDIVERSE, Platform.BLUESKY);

  private Invented() {}

  static String page(int people) {
    return new ReportPage(campaign(), edition(people), run()).html();
  }

  static Campaign campaign() {
    return new Campaign(
        "lost-keys",
        "I lost my keys too",
        "If everyone who ever lost their keys said so, we might see how many we are.",
        Map.of("en", List.of("me too")),
        Set.of(),
        Map.of(),
        Map.of(),
        Campaign.Thresholds.DEFAULT,
        List.of(
            new Campaign.Event(START, "The call is posted"),
            new Campaign.Event(START.plusSeconds(5 * 3600), "A singer with <many> & \"loud\" fans"),
            new Campaign.Event(START.plusSeconds(10 * 86_400), "A parliament debates locks")));
  }

  static Edition edition(int people) {
    var random = new Random(7);
    var batch = new EntryBatch(16);
    for (int person = 0; person < people; person++) {
      person(person, random, batch);
    }
    var headcount = new Headcount();
    headcount.add(batch);
    return Edition.of(
        "lost-keys", headcount.tally(), headcount.seq(), START.plusSeconds(21 * 86_400L));
  }

  static Run run() {
    return new Run(
        List.of("lost-keys.jsonl.gz"),
        31_204,
        204,
        48_211_904,
        Duration.ofMillis(2_410),
        Map.of("not valid JSON", 12L),
        List.of("lost-keys.jsonl.gz:17: not valid JSON. Export the line again, or leave it out."));
  }

  private static void person(int person, Random random, EntryBatch batch) {
    Platform platform = PLATFORMS.get(random.nextInt(PLATFORMS.size()));
    Language language = Language.of(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
    int posts = 1 + (int) Math.min(14, -Math.log(1 - random.nextDouble()) * 0.9);
    for (int post = 0; post < posts; post++) {
      Key key = key(person * 31L + post + 1);
      Outcome outcome = outcome(random);
      batch.add(
          new Entry.Answered(
              key,
              key(-person - 1L),
              platform,
              minute(random),
              0,
              outcome,
              outcome == Outcome.STORY ? settings(random) : Settings.NONE,
              language));
      if (random.nextInt(60) == 0) {
        Cause cause = random.nextInt(3) == 0 ? Cause.WITHDRAWN : Cause.DELETED;
        batch.add(new Entry.PostRetracted(key, platform, minute(random), cause));
      }
    }
  }

  private static int minute(Random random) {
    double days = Math.min(20, -Math.log(1 - random.nextDouble()) * 2.2 + 0.15 * random.nextInt(3));
    double again = random.nextInt(9) == 0 ? 10 + random.nextDouble() * random.nextDouble() : days;
    return Times.minute(START) + (int) (again * 24 * 60);
  }

  private static Outcome outcome(Random random) {
    int any = random.nextInt(100);
    return any < 45
        ? Outcome.ME_TOO
        : any < 60
            ? Outcome.STORY
            : any < 72
                ? Outcome.SUPPORT
                : any < 90
                    ? Outcome.MENTION
                    : any < 94 ? Outcome.HOSTILE : any < 98 ? Outcome.UNSURE : Outcome.REPOST;
  }

  private static Settings settings(Random random) {
    int place = (int) (SETTINGS.length * random.nextDouble() * random.nextDouble());
    return Settings.of(SETTINGS[place]);
  }

  private static Key key(long number) {
    return new Key(number * 0x9e3779b97f4a7c15L, number * 0xbf58476d1ce4e5b9L ^ 0x55);
  }
}
