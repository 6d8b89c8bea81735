package rallycry.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page in a real browser: Debian's Chromium, and axe to look for what keeps anybody out.
class ReportInBrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir private static Path folder;
  private static Playwright playwright;
  private static Browser browser;
  private static Path report;

  @BeforeAll
  static void open() throws IOException {
    assertThat(CHROMIUM).as("missing: apt-get install chromium").isExecutable();
    report = Files.writeString(folder.resolve("report.html"), Invented.page(6_000));
    var quietly = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(quietly));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void close() {
    browser.close();
    playwright.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1000", "DARK, 1000", "LIGHT, 320", "DARK, 320"})
  void page_keepsOutNobody_fits_andLoadsNothing(ColorScheme colours, int width) {
    var options =
        new Browser.NewContextOptions().setColorScheme(colours).setViewportSize(width, 900);
    try (var context = browser.newContext(options)) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onRequest(request -> complaints.add(request.url()));
      page.navigate(report.toUri().toString());
      assertThat(complaints).containsExactly(report.toUri().toString());
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
  }
}
