package rallycry.app.up;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.core.story.Decision;
import rallycry.core.story.Kept;
import rallycry.core.story.Purpose;
import rallycry.core.story.Readers;
import rallycry.core.story.Reason;
import rallycry.core.story.Review;
import rallycry.core.story.Told;
import rallycry.embedded.DataFolder;
import rallycry.embedded.SqliteStories;
import rallycry.server.http.Listening;
import rallycry.testkit.browser.Chromium;

/// A campaign that is really served, in a real browser: answering, telling, watching, withdrawing.
class TellingTest {

  private static final Path ROOT = Path.of(System.getProperty("rallycry.root"));
  private static final URI ELSEWHERE = URI.create("https://example.org/weather");
  private static final int PEOPLE = 20;
  private static final String ORPHAN = "A text whose answer was withdrawn as the power went.";
  private static final String TEXT = "It was in the storeroom. I left the job.";

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Serving serving;

  @BeforeAll
  static void serve() throws IOException {
    chromium = Chromium.launch();
    fill();
    serving =
        Serving.start(
            folder,
            Optional.of(ROOT.resolve("campaigns/demo.yaml").toString()),
            Listening.local(0),
            ELSEWHERE,
            false);
  }

  @AfterAll
  static void stop() {
    serving.close();
    chromium.close();
  }

  @Test
  void number_risesAndFalls_inASecondTab() {
    try (var context = chromium.browser().newContext();
        var other = chromium.browser().newContext()) {
      Page watching = other.newPage();
      watching.navigate(address("/?lang=en"));
      int before = people(watching);
      Page page = answer(context, "en");
      assertThat(watching.locator("#people")).hasText(Integer.toString(before + 1));
      String receipt = page.locator("#receipt").textContent();
      tell(page, TEXT, "everyone");
      check(page, receipt);
      assertThat(page.locator("main [role=status]")).containsText("No moderator has read it yet");
      assertThat(page.locator("#text")).hasValue(TEXT);
      page.locator("form[action='/withdraw'] button").click();
      assertThat(page.locator("h1")).hasText("Your answer is withdrawn.");
      assertThat(watching.locator("#people")).hasText(Integer.toString(before));
      assertThat(texts(TEXT)).isEmpty();
    }
  }

  @Test
  void story_comesToTheWall_onlyAfterReview_andBehindTheWarning() {
    String text = "Nobody believed me then. <script>document.title = 'taken over'</script>";
    try (var context = chromium.browser().newContext()) {
      Page page = answer(context, "en");
      String receipt = page.locator("#receipt").textContent();
      tell(page, text, "everyone");
      page.navigate(address("/wall?read=yes&lang=en"));
      assertThat(page.locator("main")).not().containsText("Nobody believed");
      decide(text, new Decision.Publish());
      page.navigate(address("/wall?lang=en"));
      assertThat(page.locator("main")).not().containsText("Nobody believed");
      page.locator("a.button").click();
      assertThat(page.locator(".story").first()).hasText(text);
      assertThat(page).hasTitle("Page");
      expectAccessible(page);
      check(page, receipt);
      assertThat(page.locator("#text")).hasValue(text);
      assertThat(page).hasTitle("Page");
    }
  }

  @Test
  void removedText_isExplainedToItsAuthor_andTheAnswerStays() {
    String text = "A story with a telephone number in it.";
    try (var context = chromium.browser().newContext()) {
      Page page = answer(context, "en");
      String receipt = page.locator("#receipt").textContent();
      tell(page, text, "everyone");
      decide(
          text, new Decision.Remove(Reason.CONTACT_DETAILS, "Please leave out <b>the number</b>."));
      check(page, receipt);
      assertThat(page.locator("main [role=status]")).containsText("It holds contact details");
      assertThat(page.locator("blockquote")).hasText("Please leave out <b>the number</b>.");
      expectAccessible(page);
    }
  }

  @Test
  void noAnswer_leavesTheNumber_whileTheServerRuns() {
    String text = "This is only a test of the form.";
    try (var context = chromium.browser().newContext()) {
      Page watching = context.newPage();
      Page page = answer(context, "en");
      String receipt = page.locator("#receipt").textContent();
      tell(page, text, "moderators");
      watching.navigate(address("/?lang=en"));
      int before = people(watching);
      decide(text, new Decision.Remove(Reason.NO_ANSWER, ""));
      assertThat(watching.locator("#people")).hasText(Integer.toString(before - 1));
      check(page, receipt);
      assertThat(page.locator("main [role=status]")).containsText("no answer to the call");
    }
  }

  @Test
  void textForNobody_isCountedAndNotKept() {
    try (var context = chromium.browser().newContext()) {
      Page page = answer(context, "en");
      tell(page, "for nobody's eyes", "nobody");
      assertThat(page.locator("main")).containsText("No text of yours is kept");
      assertThat(texts("for nobody's eyes")).isEmpty();
    }
  }

  @Test
  void textOfAWithdrawnAnswer_doesNotOutliveTheNextStart() throws InterruptedException {
    for (int i = 0; i < 50 && texts(ORPHAN).isPresent(); i++) {
      Thread.sleep(100);
    }
    assertThat(texts(ORPHAN)).isEmpty();
  }

  @Test
  void support_isKeptForReview_andWithdrawnWithItsReceipt() {
    try (var context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(address("/support?lang=en"));
      page.locator("#text").fill("We are with you.");
      page.locator("main form button").click();
      String receipt = page.locator("#receipt").textContent();
      decide("We are with you.", new Decision.Publish());
      page.navigate(address("/wall?of=support&lang=en"));
      assertThat(page.locator(".story")).hasText("We are with you.");
      check(page, receipt);
      assertThat(page.locator("form[action='/tell']")).hasCount(0);
      page.locator("form[action='/withdraw'] button").click();
      page.navigate(address("/wall?of=support&lang=en"));
      assertThat(page.locator(".story")).hasCount(0);
    }
  }

  @Test
  void everything_worksWithoutScripts() {
    var options =
        new Browser.NewContextOptions()
            .setJavaScriptEnabled(false)
            .setReducedMotion(ReducedMotion.REDUCE);
    try (var context = chromium.browser().newContext(options)) {
      Page page = answer(context, "en");
      String receipt = page.locator("#receipt").textContent();
      page.locator("#text").fill("Without scripts.");
      page.locator("input[value=moderators]").check();
      page.locator("button[name=then]").click();
      page.locator("#age").selectOption("from_25");
      page.locator("input[value=non_binary]").check();
      page.locator("#country").selectOption("PL");
      page.locator("main form button").click();
      assertThat(page.locator("h1")).hasText("Thank you.");
      check(page, receipt);
      page.locator("button[name=then]").click();
      assertThat(page.locator("#country")).hasValue("PL");
      check(page, receipt);
      page.locator("form[action='/withdraw'] button").click();
      check(page, receipt);
      assertThat(page.locator("main [role=status]")).containsText("This answer was withdrawn");
    }
  }

  @Test
  void everything_worksByKeyboardAlone() {
    try (var context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(address("/?lang=en"));
      press(page, "button.answer");
      page.keyboard().press("Enter");
      assertThat(page.locator("#receipt")).isVisible();
      String receipt = page.locator("#receipt").textContent();
      press(page, "#text");
      page.keyboard().type("typed");
      press(page, "input[value=work]");
      page.keyboard().press("Space");
      press(page, "input[name=readers][value=nobody]");
      page.keyboard().press("ArrowDown");
      press(page, "form[action='/tell'] button:not([name])");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("Thank you for telling.");
      page.navigate(address("/receipt?lang=en"));
      press(page, "#words");
      page.keyboard().type(receipt);
      page.keyboard().press("Enter");
      assertThat(page.locator("input[value=work]")).isChecked();
      press(page, "form[action='/withdraw'] button");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("Your answer is withdrawn.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "he"})
  void wholeWay_keepsOutNobody_rightToLeft_onASmallScreenWithoutMotion(String language) {
    var options =
        new Browser.NewContextOptions()
            .setViewportSize(320, 640)
            .setReducedMotion(ReducedMotion.REDUCE);
    try (var context = chromium.browser().newContext(options)) {
      Page page = answer(context, language);
      String receipt = page.locator("#receipt").textContent();
      expectAccessible(page);
      tell(page, "קצר وقصير", "everyone");
      expectAccessible(page);
      check(page, receipt, language);
      expectAccessible(page);
      page.locator("button[name=then]").click();
      expectAccessible(page);
    }
  }

  @Test
  void exit_leavesFromTheReceipt_andTheWayBackDoesNotShowIt() {
    try (var context = chromium.browser().newContext()) {
      context.route(
          ELSEWHERE.toString(),
          route -> route.fulfill(new Route.FulfillOptions().setBody("Sunny")));
      Page page = answer(context, "en");
      String receipt = page.locator("#receipt").textContent();
      page.locator(".exit a").click();
      page.waitForURL(ELSEWHERE.toString());
      page.goBack();
      assertThat(page.content()).doesNotContain(receipt);
    }
  }

  @Test
  void telling_complainsOfNothing_underTheStrictPolicy() {
    try (var context = chromium.browser().newContext()) {
      var complaints = new ArrayList<String>();
      context.onConsoleMessage(message -> complaints.add(message.text()));
      context.onWebError(error -> complaints.add(error.error()));
      Page page = answer(context, "en");
      tell(page, "Plain words.", "moderators");
      assertThat(complaints).isEmpty();
      assertThat(context.cookies()).isEmpty();
      assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    }
  }

  /// So many that the number is shown.
  private static void fill() {
    try (var data = DataFolder.open(folder)) {
      var names = data.pseudonyms();
      var batch = new EntryBatch();
      for (int i = 0; i < PEOPLE; i++) {
        String id = "somebody " + i;
        batch.add(
            new Entry.Answered(
                names.post(Platform.WEB, id),
                names.account(Platform.WEB, id),
                Platform.WEB,
                29_000_000,
                0,
                Outcome.ME_TOO,
                Settings.NONE,
                Language.of("en")));
      }
      data.engine().record(batch);
      leaveAnOrphan(data);
    }
  }

  /// As if the machine had stopped between the two halves of a withdrawal.
  private static void leaveAnOrphan(DataFolder data) {
    var told = new Told(Purpose.STORY, ORPHAN, Readers.EVERYONE, Settings.NONE, Language.of("en"));
    data.stories().keep(data.pseudonyms().post(Platform.WEB, "somebody 0"), told);
    data.engine()
        .record(
            EntryBatch.of(
                new Entry.PostRetracted(
                    data.pseudonyms().post(Platform.WEB, "somebody 0"),
                    Platform.WEB,
                    29_000_001,
                    Cause.WITHDRAWN)));
  }

  private static Page answer(BrowserContext context, String language) {
    Page page = context.newPage();
    // What still scrolls cannot be pressed.
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    page.navigate(address("/?lang=" + language));
    page.locator("button.answer").click();
    assertThat(page.locator("#receipt")).isVisible();
    return page;
  }

  private static void tell(Page page, String text, String readers) {
    page.locator("#text").fill(text);
    page.locator("input[value=" + readers + "]").check();
    page.locator("form[action='/tell'] button:not([name])").click();
    assertThat(page.locator("#text")).hasCount(0);
  }

  private static void check(Page page, String receipt) {
    check(page, receipt, "en");
  }

  private static void check(Page page, String receipt, String language) {
    page.navigate(address("/receipt?lang=" + language));
    page.locator("#words").fill(receipt);
    page.locator("main form button").click();
    assertThat(page.locator("main [role=status]").first()).not().isEmpty();
  }

  /// As a moderator does, in a process beside.
  private static void decide(String text, Decision decision) {
    try (var stories = SqliteStories.open(folder)) {
      Kept.Text found =
          stories.list(Review.AWAITING, 0, 100).stream()
              .filter(one -> one.told().text().equals(text))
              .findFirst()
              .orElseThrow();
      assertThat(stories.decide(found.number(), decision)).isTrue();
    }
  }

  private static Optional<Kept.Text> texts(String text) {
    try (var stories = SqliteStories.open(folder)) {
      return stories.list(Review.AWAITING, 0, 100).stream()
          .filter(one -> one.told().text().equals(text))
          .findFirst();
    }
  }

  /// Goes on by the Tab key until the element has the focus.
  private static void press(Page page, String selector) {
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      if ((boolean)
          page.locator(selector).first().evaluate("one => one === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("the Tab key does not lead to " + selector);
  }

  private static void expectAccessible(Page page) {
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
        .as(page.url())
        .isEmpty();
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo((int) page.evaluate("window.innerWidth"));
  }

  private static int people(Page page) {
    return Integer.parseInt(page.locator("#people").textContent());
  }

  private static String address(String path) {
    return serving.address() + path;
  }
}
