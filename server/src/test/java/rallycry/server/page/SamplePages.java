package rallycry.server.page;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import rallycry.core.campaign.Campaign;
import rallycry.core.campaign.Setting;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Missed;
import rallycry.core.collect.SourceHealth;
import rallycry.core.describe.AgeBand;
import rallycry.core.describe.Description;
import rallycry.core.describe.Gender;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Key;
import rallycry.core.post.Platform;
import rallycry.core.publish.Pace;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.core.story.Decision;
import rallycry.core.story.Kept;
import rallycry.core.story.Purpose;
import rallycry.core.story.Readers;
import rallycry.core.story.Reason;
import rallycry.core.story.Review;
import rallycry.core.story.Told;
import rallycry.core.story.WallPage;

/// Every page there is, filled with facts of our own.
final class SamplePages {

  static final Instant NOON = Instant.parse("2026-03-08T12:00:00Z");
  static final String RECEIPT = "anchor bridge candle daisy ember fabric garden";

  private static final Pages PAGES = pages(HelpLines.NONE);
  private static final Pages PAGES_WITH_LINES =
      pages(HelpLines.parse("FR | A line | 555 0100 | 24 h | https://example.org | 2026-11-01"));

  private SamplePages() {}

  /// All pages by address, with the given text wherever a person may write one.
  static Map<String, String> all(String text, Messages words) {
    var all = new LinkedHashMap<String, String>();
    all.put("/", PAGES.home(home(text), words));
    all.put("/quiet", PAGES.home(quiet(text), words));
    all.put("/answered", PAGES.answered(RECEIPT, false, words));
    all.put("/told", PAGES.told(true, words));
    all.put("/told/counted", PAGES.told(false, words));
    all.put("/describe", PAGES.describe(RECEIPT, described(text), words));
    all.put("/described", PAGES.described(words));
    all.put("/receipt", PAGES.receipt(new ReceiptCheckView.Ask(), words));
    all.put("/receipt/unknown", PAGES.receipt(new ReceiptCheckView.Unknown(), words));
    all.put("/receipt/counts", PAGES.receipt(counts(kept(text)), words));
    all.put("/receipt/removed", PAGES.receipt(counts(removed(text)), words));
    all.put("/receipt/nothing", PAGES.receipt(counts(Optional.empty()), words));
    all.put("/receipt/supports", PAGES.receipt(supports(text), words));
    all.put("/receipt/out", PAGES.receipt(new ReceiptCheckView.TakenOut(), words));
    all.put("/answered/aside", PAGES.answered(RECEIPT, true, words));
    all.put("/receipt/aside", PAGES.receipt(new ReceiptCheckView.Aside(RECEIPT), words));
    all.put("/receipt/withdrawn", PAGES.receipt(new ReceiptCheckView.Withdrawn(), words));
    all.put("/withdrawn", PAGES.withdrawn(words));
    all.put("/link", PAGES.linking("rc-4k7q2-m9xwt", words));
    all.put("/unlink", PAGES.unlinked(words));
    all.put("/wall", PAGES.wall(wall(text, false, Purpose.STORY), words));
    all.put("/wall/read", PAGES.wall(wall(text, true, Purpose.STORY), words));
    all.put("/wall/support", PAGES.wall(wall(text, true, Purpose.SUPPORT), words));
    all.put("/wall/empty", PAGES.wall(emptyWall(), words));
    all.put("/how", PAGES.how(how(text), words));
    all.put("/how/none", PAGES.how(new HowView(List.of(), List.of(), Map.of(), Map.of()), words));
    all.put("/support", PAGES.support(words));
    all.put("/supported", PAGES.supported(RECEIPT, words));
    all.put("/help", PAGES_WITH_LINES.help(words));
    all.put("/help/none", PAGES.help(words));
    all.put("/widget", PAGES.widget(home(text), words));
    all.put("/widget/closed", PAGES.widget(quiet(text), words));
    all.put("/widget/answered", PAGES.answeredInWidget(RECEIPT, false, words));
    all.put("/widget/problem", PAGES.problemInWidget(text, text, words));
    all.put("/carry", PAGES.carry(carry(text, Optional.empty()), words));
    all.put("/carry/named", PAGES.carry(carry(text, Optional.of("social.example")), words));
    all.put("/poster", PAGES.poster(carry(text, Optional.empty()), words));
    all.put("/problem", PAGES.problem(503, text, text, words));
    return all;
  }

  /// The first page, in English.
  static String first(String text) {
    return PAGES.home(home(text), Messages.in("en"));
  }

  private static Pages pages(HelpLines help) {
    Site site = site(help);
    return new Pages(() -> site);
  }

  static Site site(HelpLines help) {
    var campaign =
        new Campaign(
            "demo",
            "A call",
            "Did it happen to you?",
            Map.of("en", List.of("me too")),
            Set.of(),
            Map.of(),
            Map.of(),
            Campaign.Thresholds.DEFAULT,
            List.of());
    return new Site(campaign, URI.create("https://example.org/weather"), help, false, true);
  }

  private static HomeView home(String text) {
    return new HomeView(
        "https://call.example",
        text,
        text,
        "Me too",
        new HomeView.Numbers(
            7, some(12_345), some(9_000), some(678), OptionalLong.empty(), some(13_579)),
        new Pace.Doubling(Duration.ofMinutes(40)),
        IntStream.range(0, 48)
            .mapToObj(
                i -> new HomeView.Point(NOON.plusSeconds(i * 1800L), 12_345L * i * i / 47 / 47))
            .toList(),
        List.of(
            new HomeView.Share<>(Platform.WEB, some(9_000)),
            new HomeView.Share<>(Platform.FEDIVERSE, OptionalLong.empty())),
        List.of(new HomeView.Share<>(Setting.WORK, some(321))),
        List.of(new HomeView.Share<>(Language.of("fr"), some(77))),
        List.of(new Campaign.Event(NOON, text)),
        new HomeView.Described(
            List.of(
                new HomeView.Share<>(AgeBand.UNDER_18, OptionalLong.empty()),
                new HomeView.Share<>(AgeBand.FROM_25, some(40))),
            List.of(new HomeView.Share<>(Gender.OWN_WORDS, some(12))),
            List.of(new HomeView.Share<>("PL", some(30)))),
        false,
        true);
  }

  private static HomeView quiet(String text) {
    return new HomeView(
        "https://call.example",
        text,
        text,
        "Me too",
        new HomeView.Numbers(
            0,
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty()),
        new Pace.Unknown(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new HomeView.Described(List.of(), List.of(), List.of()),
        true,
        false);
  }

  private static CarryView carry(String text, Optional<String> mastodon) {
    return new CarryView("https://call.example", text, text, "Me too", "en", mastodon);
  }

  private static WallView wall(String text, boolean read, Purpose purpose) {
    Told told = told(text, purpose);
    var languages = List.of(Language.of("en"), Language.of("ar"));
    return new WallView(
        read,
        purpose,
        Optional.of(Language.of("en")),
        new WallPage(List.of(told, told), 2, 3, languages));
  }

  private static WallView emptyWall() {
    return new WallView(
        false, Purpose.STORY, Optional.empty(), new WallPage(List.of(), 1, 0, List.of()));
  }

  private static HowView how(String text) {
    return new HowView(
        List.of(source(text)),
        List.of(new HowView.Unseen(text, 1234)),
        Map.of(Cause.SAME_TEXT, some(12), Cause.IMPOSSIBLE_PACE, OptionalLong.empty()),
        Map.of(Reason.SPAM, some(12), Reason.NAMES_A_PERSON, OptionalLong.empty()));
  }

  private static SourceHealth source(String text) {
    return new SourceHealth(
        text,
        Platform.BLUESKY,
        Abilities.of(Abilities.Ability.AUTHORS),
        SourceHealth.State.BACKING_OFF,
        Instant.EPOCH,
        Optional.of(Instant.EPOCH),
        1234,
        1000,
        Map.of(text, 2L),
        List.of(new Missed.Gap(Instant.EPOCH, Instant.EPOCH.plusSeconds(60))),
        Map.of(text, 3L),
        Map.of(text, 4L),
        Map.of(text, new SourceHealth.Replies(8, 11)),
        1,
        Optional.of(new SourceHealth.Uncounting(Duration.ofSeconds(2), Duration.ofSeconds(90))));
  }

  private static ReceiptCheckView counts(Optional<Kept> kept) {
    return new ReceiptCheckView.Counts(
        RECEIPT, Settings.of(Setting.WORK), kept, List.of(Platform.FEDIVERSE));
  }

  private static ReceiptCheckView supports(String text) {
    Told told = told(text, Purpose.SUPPORT);
    return new ReceiptCheckView.Supports(
        RECEIPT, Optional.of(new Kept.Text(8, Key.NONE, told, Review.AWAITING)));
  }

  private static Optional<Kept> kept(String text) {
    return Optional.of(
        new Kept.Text(7, Key.NONE, told(text, Purpose.STORY), Review.FOR_MODERATORS));
  }

  private static Optional<Kept> removed(String text) {
    return Optional.of(new Kept.Removed(7, Key.NONE, new Decision.Remove(Reason.OTHER, text)));
  }

  private static Told told(String text, Purpose purpose) {
    return new Told(
        purpose,
        text,
        Readers.EVERYONE,
        Settings.of(Setting.TRANSPORT, Setting.WORK),
        Language.of("en"));
  }

  private static Description described(String text) {
    return new Description(
        Optional.of(AgeBand.FROM_25), Optional.of(Gender.OWN_WORDS), text, Optional.of("PL"));
  }

  private static OptionalLong some(long people) {
    return OptionalLong.of(people);
  }
}
