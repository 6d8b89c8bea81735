package rallycry.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rallycry.testkit.browser.Chromium;

/// The pages in a real browser: Debian's Chromium.
class BrowserTest {

  private static final String TEXT = "Has it happened to you too?";

  private static PageServer server;
  private static Chromium chromium;

  @BeforeAll
  static void open() throws IOException {
    server = new PageServer(TEXT);
    chromium = Chromium.launch();
  }

  @AfterAll
  static void close() {
    chromium.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "he"})
  void pages_keepOutNobody(String tag) {
    expectAllAccessible(tag, new Browser.NewContextOptions());
  }

  @Test
  void pages_keepOutNobodyOnASmallDarkScreenWithoutMotion() {
    expectAllAccessible(
        "en",
        new Browser.NewContextOptions()
            .setViewportSize(320, 640)
            .setColorScheme(ColorScheme.DARK)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar"})
  void pages_fitIntoThreeHundredTwentyPixels(String tag) {
    try (var context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(320, 640))) {
      Page page = context.newPage();
      for (String address : SamplePages.all(TEXT, Messages.in(tag)).keySet()) {
        page.navigate(server.address() + address + "?lang=" + tag);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
            .as(address)
            .isEqualTo(320);
      }
    }
  }

  @Test
  void everything_isThereWithoutScripts() {
    try (var context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(server.address() + "/");
      assertThat(page.locator("#people")).hasText("12,345");
      assertThat(page.locator("form[action='/answer'] button")).isVisible();
      assertThat(page.locator(".exit a")).hasAttribute("href", "https://example.org/weather");
      page.locator("summary").click();
      assertThat(page.locator("table")).isVisible();
    }
  }

  @Test
  void numbers_moveByThemselves_underTheStrictPolicy() {
    try (var context = chromium.browser().newContext()) {
      Page page = context.newPage();
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.navigate(server.address() + "/");
      assertThat(page.locator("#people")).hasText("23,456");
      assertThat(page.locator("#supporters")).hasText("fewer than 10");
      assertThat(page.locator("#momentum")).hasText("Half of last week’s pace");
      assertThat(page.locator("[data-cut=platforms]")).containsText("9,001");
      assertThat(page.locator("[data-code=X]")).hasText("X12");
      assertThat(page.locator("[data-code=FEDIVERSE]")).isHidden();
      assertThat(page.locator("[data-code=de]")).hasText("Germanfewer than 10");
      assertThat(page.locator("[data-cut=settings] .none")).isVisible();
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void curve_isDrawnByTheLibraryOnceItComesIntoView_underTheStrictPolicy() {
    try (var context = chromium.browser().newContext()) {
      Page page = context.newPage();
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.navigate(server.address() + "/");
      page.locator(".curve").scrollIntoViewIfNeeded();
      assertThat(page.locator(".curve canvas")).isVisible();
      assertThat(page.locator(".u-legend")).containsText("23,456");
      assertThat(page.locator(".curve polyline")).hasCount(0);
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void threePressesOfShift_leaveAtOnceAndReplaceThePage() {
    try (var context = chromium.browser().newContext()) {
      Page page = elsewhere(context);
      page.navigate(server.address() + "/how?lang=en");
      page.keyboard().press("Shift");
      assertThat(page.locator(".exit [role=status]")).hasText(words("exit.two"));
      page.keyboard().press("Shift");
      assertThat(page.locator(".exit [role=status]")).hasText(words("exit.one"));
      page.keyboard().press("Shift");
      page.waitForURL("https://example.org/weather");
      assertThat(page.evaluate("history.length")).isEqualTo(2);
    }
  }

  @Test
  void capitalLetters_areNoPresses() {
    try (var context = chromium.browser().newContext()) {
      Page page = elsewhere(context);
      page.navigate(server.address() + "/support?lang=en");
      page.locator("textarea").focus();
      for (int i = 0; i < 4; i++) {
        page.keyboard().press("Shift+A");
      }
      assertThat(page.locator("textarea")).hasValue("AAAA");
      assertThat(page.locator(".exit [role=status]")).hasText("");
    }
  }

  @Test
  void exitButton_hidesThePageBeforeItIsGone() {
    try (var context = chromium.browser().newContext()) {
      Page page = context.newPage();
      // "No content": the destination has not come, the page stays.
      page.route(
          "https://example.org/weather",
          route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
      page.navigate(server.address() + "/");
      page.evaluate("document.querySelector('.exit a').click()");
      assertThat(page.locator("main")).not().isVisible();
    }
  }

  /// A page of a context in which the neutral destination answers.
  private static Page elsewhere(BrowserContext context) {
    context.route(
        "https://example.org/weather",
        route -> route.fulfill(new Route.FulfillOptions().setBody("Sunny")));
    return context.newPage();
  }

  private static String words(String key) {
    return Messages.in("en").say(key);
  }

  private static void expectAllAccessible(String tag, Browser.NewContextOptions options) {
    try (var context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      for (String address : SamplePages.all(TEXT, Messages.in(tag)).keySet()) {
        page.navigate(server.address() + address + "?lang=" + tag);
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
            .as(address + " in " + tag)
            .isEmpty();
      }
    }
  }
}
