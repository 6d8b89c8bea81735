package rallycry.bench.serve;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import rallycry.bench.Scratch;
import rallycry.testkit.browser.Chromium;

/// `./dev bench paint`: when a slow phone shows the page, in Debian's Chromium.
///
/// The phone is the one of Lighthouse's mobile audits: 1.6 Mbit/s, 150 ms for each way there and
/// back, a processor four times slower; each visit is a first one, with nothing kept. Source:
/// GoogleChrome/lighthouse, docs/throttling.md.
public final class PaintBench {

  private static final int VISITS = 9;

  private static final String PAINTS =
      """
      () => new Promise((done) => new PerformanceObserver((list) => done([
          performance.getEntriesByName("first-contentful-paint")[0].startTime,
          list.getEntries().at(-1).startTime
        ])).observe({type: "largest-contentful-paint", buffered: true}))
      """;

  private PaintBench() {}

  public static void main(String... arguments) throws IOException {
    try (var data = Scratch.make();
        Served served = Served.up(data.folder());
        Chromium chromium = Chromium.launch()) {
      String page = "http://127.0.0.1:" + served.address().getPort() + "/?lang=en";
      double[][] visits = new double[VISITS][];
      for (int i = 0; i < VISITS; i++) {
        visits[i] = visit(chromium.browser(), page);
      }
      row("first contentful paint", visits, 0);
      row("largest contentful paint", visits, 1);
    }
  }

  private static double[] visit(Browser browser, String address) {
    try (BrowserContext nothingKept = browser.newContext()) {
      Page page = nothingKept.newPage();
      slow(nothingKept.newCDPSession(page));
      page.navigate(address);
      List<?> times = (List<?>) page.evaluate(PAINTS);
      return times.stream().mapToDouble(time -> ((Number) time).doubleValue()).toArray();
    }
  }

  private static void slow(CDPSession session) {
    var line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", 150);
    line.addProperty("downloadThroughput", 1.6e6 / 8);
    line.addProperty("uploadThroughput", 0.75e6 / 8);
    session.send("Network.enable");
    session.send("Network.emulateNetworkConditions", line);
    var processor = new JsonObject();
    processor.addProperty("rate", 4);
    session.send("Emulation.setCPUThrottlingRate", processor);
  }

  private static void row(String what, double[][] visits, int which) {
    double[] times = Arrays.stream(visits).mapToDouble(visit -> visit[which]).sorted().toArray();
    System.out.printf(
        "%s, median of %d first visits: %.0f ms (%.0f to %.0f)%n",
        what, VISITS, times[VISITS / 2], times[0], times[VISITS - 1]);
  }
}
