package rallycry.app.open;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.testkit.browser.Chromium;

/// The pages as they are really served, in a real browser, for those who watch and who carry the
/// call elsewhere.
class WatchingTest {

  private static final int LIGHT = 60_000;
  private static final List<String> TEXT = List.of("H1", "P", "DD", "BUTTON");
  private static final List<String> PAGES =
      List.of(
          "/",
          "/wall",
          "/wall?read=yes",
          "/wall?of=support",
          "/how",
          "/support",
          "/receipt",
          "/help",
          "/carry",
          "/carry?mastodon=social.example",
          "/poster",
          "/widget",
          "/nothing-here");

  private static Chromium chromium;
  private static Served served;
  private static OtherSite news;

  @BeforeAll
  static void serve(@TempDir Path data) throws Exception {
    chromium = Chromium.launch();
    news = new OtherSite();
    served = new Served(data);
    served.answer(Platform.WEB, Outcome.ME_TOO, 500);
    served.answer(Platform.BLUESKY, Outcome.STORY, 300);
    served.awaitEdition();
  }

  @AfterAll
  static void stop() {
    served.close();
    news.close();
    chromium.close();
  }

  @Test
  void firstPage_weighsLessThan60Kilobytes_inAll() {
    try (var context = chromium.browser().newContext()) {
      Page page = context.newPage();
      Map<String, Long> weights = weigh(context.newCDPSession(page));
      page.navigate(served.address() + "/");
      page.locator(".curve").scrollIntoViewIfNeeded();
      assertThat(page.locator(".curve canvas")).isVisible();
      assertThat(weights.keySet()).anyMatch(url -> url.contains("uplot"));
      assertThat(weights.values().stream().mapToLong(Long::longValue).sum())
          .as("bytes on the wire, headers among them: " + weights)
          .isLessThan(LIGHT);
    }
  }

  @Test
  void firstPage_waitsForNothingButItsStyle_andItsLargestPartIsText() {
    try (var context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(served.address() + "/?lang=en");
      Object blocking =
          page.evaluate(
              """
              performance.getEntriesByType("resource")
                .filter((one) => one.renderBlockingStatus === "blocking")
                .map((one) => one.name.replace(/.*[/](\\w+)[.].*[.]/, "$1."))
              """);
      assertThat(blocking).isEqualTo(List.of("page.css"));
      // A slow machine paints a page in several steps, each with a largest part of its own, before
      // it comes to the largest of all.
      Object largest =
          page.evaluate(
              """
              (text) => new Promise((tell) => {
                let largest;
                new PerformanceObserver((seen) => {
                  largest = seen.getEntries().at(-1).element.tagName;
                  if (text.includes(largest)) tell(largest);
                }).observe({ type: "largest-contentful-paint", buffered: true });
                setTimeout(() => tell(largest), 10_000);
              })
              """,
              TEXT);
      assertThat(largest).isIn(TEXT);
    }
  }

  @Test
  void noPage_asksAnybodyElseForAnything() {
    try (var context = chromium.browser().newContext()) {
      var asked = new ArrayList<String>();
      context.onRequest(request -> asked.add(request.url()));
      Page page = context.newPage();
      PAGES.forEach(path -> page.navigate(served.address() + path));
      page.navigate(served.address() + "/");
      page.locator("button.answer").click();
      assertThat(page.locator("#receipt")).isVisible();
      assertThat(asked).hasSizeGreaterThan(PAGES.size());
      assertThat(asked).allMatch(url -> url.startsWith(served.address() + "/"));
      assertThat(context.cookies()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void pagesAsServed_keepOutNobody(String language) {
    try (var context = chromium.browser().newContext()) {
      Page page = context.newPage();
      for (String path : List.of("/", "/carry", "/poster", "/widget", "/nothing-here")) {
        page.navigate(served.address() + path + "?lang=" + language);
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))");
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
            .as(path + " in " + language)
            .isEmpty();
      }
    }
  }

  @Test
  void keyboard_goesThroughEveryPageInItsOrder_andAlwaysShowsWhereItIs() {
    try (var context = chromium.browser().newContext()) {
      Page page = context.newPage();
      for (String path : List.of("/", "/carry", "/support", "/widget")) {
        page.navigate(served.address() + path + "?lang=en");
        int stops = (int) page.evaluate(STOPS);
        for (int i = 0; i < stops; i++) {
          page.keyboard().press("Tab");
          assertThat(page.evaluate(WHERE)).as("%s, stop %d of %d", path, i, stops).isEqualTo(i);
        }
      }
    }
  }

  /// Marks what can have the focus, in the order of the page: a group of radio buttons is one stop.
  private static final String STOPS =
      """
      () => {
        const all = [...document.querySelectorAll("a[href], button, input, textarea, select, summary")]
          .filter((one) => one.checkVisibility() && one.type !== "hidden"
            && (one.type !== "radio" || one.checked));
        all.forEach((one, i) => (one.dataset.stop = i));
        return all.length;
      }
      """;

  /// Which stop has the focus, or what is wrong: none has, or it cannot be seen there.
  private static final String WHERE =
      """
      () => {
        const here = document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(here);
        const shown = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
        return shown ? Number(here.dataset.stop) : "no outline: " + here.outerHTML;
      }
      """;

  @Test
  void widget_takesAnAnswerWithinAnotherPage_andKeepsNothing(@TempDir Path data) throws Exception {
    try (var fresh = new Served(data);
        var context = chromium.browser().newContext();
        var other = chromium.browser().newContext()) {
      fresh.answer(Platform.WEB, Outcome.ME_TOO, 20);
      fresh.awaitEdition();
      Page watching = other.newPage();
      watching.navigate(fresh.address() + "/?lang=en");
      assertThat(watching.locator("#people")).hasText("20");
      Page article = article(context, snippet(fresh));
      FrameLocator widget = article.frameLocator("iframe");
      assertThat(widget.locator("#people")).hasText("20");
      article.waitForTimeout(300); // longer than the browser takes to look whether it is covered
      widget.locator("button.answer").click();
      assertThat(widget.locator("#receipt")).isVisible();
      assertThat(watching.locator("#people")).hasText("21");
      assertThat(context.cookies()).isEmpty();
      Page own =
          context.waitForPage(() -> widget.locator("form[action='/receipt'] button").click());
      assertThat(own.locator("form[action='/tell']")).isVisible();
    }
  }

  @Test
  void widget_tellsThePageAroundHowHighItIs() throws Exception {
    try (var context = chromium.browser().newContext()) {
      Page article = article(context, snippet(served));
      Locator frame = article.locator("iframe");
      assertThat(frame).not().hasAttribute("height", "560");
      int height = Integer.parseInt(frame.getAttribute("height"));
      assertThat(height).isBetween(200, 900);
    }
  }

  @Test
  void pressThroughACover_isNotCounted_andOpensThePageItself() throws Exception {
    String cover =
        "<div style='position:fixed;inset:0;background:#fff;pointer-events:none'>Win a prize!</div>";
    try (var context = chromium.browser().newContext()) {
      Page article = article(context, snippet(served) + cover);
      FrameLocator widget = article.frameLocator("iframe");
      assertThat(widget.locator("button.answer")).isVisible();
      article.waitForTimeout(300);
      Page own = context.waitForPage(() -> widget.locator("button.answer").click());
      assertThat(own.locator("button.answer")).isVisible();
      assertThat(widget.locator(".covered")).isVisible();
      assertThat(widget.locator("#receipt")).hasCount(0);
    }
  }

  @Test
  void nothingButTheWidget_isShownInAFrame() {
    try (var context = chromium.browser().newContext()) {
      Page article = article(context, "<iframe src='" + served.address() + "/receipt'></iframe>");
      article.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(article.frameLocator("iframe").locator("form")).hasCount(0);
    }
  }

  @Test
  void viewer_whoWasCutOff_seesTheNewestNumberAgain(@TempDir Path data) throws Exception {
    try (var fresh = new Served(data);
        var context = chromium.browser().newContext()) {
      fresh.answer(Platform.WEB, Outcome.ME_TOO, 20);
      fresh.awaitEdition();
      Page page = context.newPage();
      page.navigate(fresh.address() + "/?lang=en");
      assertThat(page.locator("#people")).hasText("20");
      context.setOffline(true);
      fresh.answer(Platform.WEB, Outcome.ME_TOO, 5);
      fresh.takeBack(Platform.WEB, 2);
      fresh.awaitEdition();
      context.setOffline(false);
      assertThat(page.locator("#people")).hasText("23");
    }
  }

  @Test
  void viewer_whomTheStreamDoesNotTake_asksInstead(@TempDir Path data) throws Exception {
    try (var fresh = new Served(data);
        var context = chromium.browser().newContext()) {
      fresh.answer(Platform.WEB, Outcome.ME_TOO, 20);
      fresh.awaitEdition();
      context.route("**/live", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
      Page page = context.newPage();
      page.clock().install();
      page.navigate(fresh.address() + "/?lang=en");
      assertThat(page.locator("#people")).hasText("20");
      fresh.answer(Platform.WEB, Outcome.ME_TOO, 7);
      fresh.awaitEdition();
      page.clock().runFor(10_000);
      assertThat(page.locator("#people")).hasText("27");
    }
  }

  /// A page of another site that holds what was pasted into it.
  private static Page article(BrowserContext context, String pasted) {
    news.set("<!DOCTYPE html><title>News</title><h1>An article</h1>" + pasted);
    Page page = context.newPage();
    page.navigate(news.address());
    return page;
  }

  /// As the page offers it, with the script that follows its height.
  private static String snippet(Served from) {
    try (var context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(from.address() + "/carry?lang=en");
      return page.locator("#fitting").inputValue();
    }
  }

  /// Bytes that come over the wire, by address; the stream, which does not end, is left out.
  private static Map<String, Long> weigh(CDPSession session) {
    var addresses = new ConcurrentHashMap<String, String>();
    var weights = new ConcurrentHashMap<String, Long>();
    session.send("Network.enable");
    session.on(
        "Network.responseReceived",
        (JsonObject event) ->
            addresses.put(
                event.get("requestId").getAsString(),
                event.getAsJsonObject("response").get("url").getAsString()));
    session.on(
        "Network.loadingFinished",
        (JsonObject event) ->
            weights.merge(
                addresses.getOrDefault(event.get("requestId").getAsString(), "?"),
                event.get("encodedDataLength").getAsLong(),
                Long::sum));
    return weights;
  }
}
