package rallycry.server.page;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import rallycry.core.campaign.Campaign;
import rallycry.core.campaign.Setting;
import rallycry.core.post.Platform;
import rallycry.core.publish.Pace;
import rallycry.core.recognise.Language;

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
    all.put("/answered", PAGES.answered(RECEIPT, words));
    all.put("/told", PAGES.told(words));
    all.put("/receipt", PAGES.receipt(new ReceiptCheckView.Ask(), words));
    all.put("/receipt/unknown", PAGES.receipt(new ReceiptCheckView.Unknown(), words));
    all.put("/receipt/counts", PAGES.receipt(new ReceiptCheckView.Counts(RECEIPT), words));
    all.put("/receipt/withdrawn", PAGES.receipt(new ReceiptCheckView.Withdrawn(), words));
    all.put("/withdrawn", PAGES.withdrawn(words));
    all.put("/wall", PAGES.wall(wall(text, false), words));
    all.put("/wall/read", PAGES.wall(wall(text, true), words));
    all.put("/wall/empty", PAGES.wall(new WallView(false, List.of(), 1, 0), words));
    all.put("/how", PAGES.how(new HowView(List.of(new HowView.Unseen(text, 1234))), words));
    all.put("/how/none", PAGES.how(new HowView(List.of()), words));
    all.put("/support", PAGES.support(words));
    all.put("/supported", PAGES.supported(words));
    all.put("/help", PAGES_WITH_LINES.help(words));
    all.put("/help/none", PAGES.help(words));
    all.put("/problem", PAGES.problem(503, text, text, words));
    return all;
  }

  /// The first page, in English.
  static String first(String text) {
    return PAGES.home(home(text), Messages.in("en"));
  }

  private static Pages pages(HelpLines help) {
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
    var site = new Site(campaign, URI.create("https://example.org/weather"), help, false, true);
    return new Pages(() -> site);
  }

  private static HomeView home(String text) {
    return new HomeView(
        text,
        text,
        "Me too",
        new HomeView.Numbers(
            7, OptionalLong.of(12_345), OptionalLong.of(678), OptionalLong.empty(), some(13_579)),
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
        false,
        true);
  }

  private static HomeView quiet(String text) {
    return new HomeView(
        text,
        text,
        "Me too",
        new HomeView.Numbers(
            0,
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
        true,
        false);
  }

  private static WallView wall(String text, boolean read) {
    var story =
        new WallView.Story(text, Language.of("en"), List.of(Setting.TRANSPORT, Setting.WORK));
    return new WallView(read, List.of(story, story), 2, 3);
  }

  private static OptionalLong some(long people) {
    return OptionalLong.of(people);
  }
}
