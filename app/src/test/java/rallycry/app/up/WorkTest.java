package rallycry.app.up;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.server.http.Limits;
import rallycry.server.http.Listening;
import rallycry.testkit.browser.Chromium;

/// Proof of work in a real browser, under the policy that is really sent: one press is one step,
/// with scripts or without.
class WorkTest {

  private static final Limits ONE_WITHOUT_PROOF =
      new Limits(100, 1, 100, 8, true, Limits.DEFAULT.patience());

  private static final String DEMONSTRATION =
      Path.of(System.getProperty("rallycry.root"), "campaigns/demo.yaml").toString();

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Serving serving;

  @BeforeAll
  static void serve() throws IOException {
    chromium = Chromium.launch();
    serving =
        Serving.start(
            folder,
            Optional.of(DEMONSTRATION),
            Listening.local(0).within(ONE_WITHOUT_PROOF),
            URI.create("https://example.org/weather"),
            false);
  }

  @AfterAll
  static void stop() {
    serving.close();
    chromium.close();
  }

  @Test
  void onePress_bringsItsProof_andThePolicyHasNothingToComplainOf() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      for (int i = 0; i < 3; i++) {
        page.navigate(serving.address() + "/?lang=en");
        Request sent =
            page.waitForRequest(
                request -> request.method().equals("POST"),
                () -> page.locator("button.answer").click());
        assertThat(sent.postData()).contains("altcha=ey");
        assertThat(page.locator("h1")).hasText("Thank you. You are counted.");
      }
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void withoutScripts_onePressIsStillEnough_withinAStricterLimit() {
    var noScripts = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = chromium.browser().newContext(noScripts)) {
      Page page = context.newPage();
      press(page);
      assertThat(page.locator("h1")).hasText("Thank you. You are counted.");
      press(page);
      assertThat(page.locator("main")).containsText("Too much came from your network");
    }
  }

  private static void press(Page page) {
    page.navigate(serving.address() + "/?lang=en");
    page.locator("button.answer").click();
  }
}
