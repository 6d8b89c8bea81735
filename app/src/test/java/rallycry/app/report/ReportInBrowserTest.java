package rallycry.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rallycry.testkit.browser.Chromium;

/// The page in a real browser: Debian's Chromium, and axe to look for what keeps anybody out.
class ReportInBrowserTest {

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Path report;

  @BeforeAll
  static void open() throws IOException {
    chromium = Chromium.launch();
    report = Files.writeString(folder.resolve("report.html"), Invented.page(6_000));
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1000", "DARK, 1000", "LIGHT, 320", "DARK, 320"})
  void page_keepsOutNobody_fits_andLoadsNothing(ColorScheme colours, int width) {
    var options =
        new Browser.NewContextOptions().setColorScheme(colours).setViewportSize(width, 900);
    try (var context = chromium.browser().newContext(options)) {
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
