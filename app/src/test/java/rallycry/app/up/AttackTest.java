package rallycry.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rallycry.server.http.Limits;
import rallycry.server.http.Listening;

/// What somebody who means harm may send, over real sockets.
@SuppressWarnings("StringConcatToTextBlock") // the protocol's line ends are to be seen
class AttackTest {

  private static final Limits LIMITS =
      new Limits(1_000, 1_000, 100, 64, true, Duration.ofSeconds(1));
  private static final URI ELSEWHERE = URI.create("https://example.org/weather");
  private static final String SCRIPT = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";

  /// Requests that begin well, and then nothing comes.
  private static final List<String> BEGUN =
      List.of(
          "GET / HT", "GET / HTTP/1.1\r\nHost", Wire.form("/answer", "lang=en").replace("=en", ""));

  private static final List<String> PAGES =
      List.of("/", "/wall", "/wall?read=yes", "/how", "/support", "/receipt", "/help", "/nothing");
  private static final List<String> FORMS =
      List.of(
          "/answer", "/tell", "/describe", "/support", "/receipt", "/withdraw", "/api/v1/answers");

  private static final String DEMONSTRATION =
      Path.of(System.getProperty("rallycry.root"), "campaigns/demo.yaml").toString();

  @TempDir private static Path folder;
  private static Serving serving;

  @BeforeAll
  static void serve() throws IOException {
    serving =
        Serving.start(
            folder,
            Optional.of(DEMONSTRATION),
            Listening.local(0).within(LIMITS),
            ELSEWHERE,
            false);
  }

  @AfterAll
  static void stop() {
    serving.close();
  }

  @Test
  void everyAnswer_hasTheStrictHeaders_andNoCookie() throws IOException {
    var answers = new ArrayList<String>();
    for (String page : PAGES) {
      answers.add(ask(Wire.request("GET " + page, "Accept: text/html")));
    }
    for (String path : List.of("/api/v1/edition", "/api/v1/challenge", "/metrics", asset())) {
      answers.add(ask(Wire.request("GET " + path)));
    }
    FORMS.forEach(form -> answers.add(ask(Wire.form(form, "receipt=none"))));
    for (String answer : answers) {
      String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
      assertThat(head)
          .containsIgnoringCase("default-src 'none'")
          .contains("require-trusted-types-for 'script'")
          .contains("frame-ancestors 'none'")
          .containsIgnoringCase("Referrer-Policy: no-referrer")
          .containsIgnoringCase("X-Content-Type-Options: nosniff")
          .containsIgnoringCase("Cache-Control: ")
          .doesNotContainIgnoringCase("Set-Cookie")
          .doesNotContain("unsafe-");
    }
  }

  @Test
  void pagesOfPeople_areNeverStored() throws IOException {
    for (String page : PAGES) {
      assertThat(ask(Wire.request("GET " + page))).containsIgnoringCase("Cache-Control: no-store");
    }
    assertThat(ask(Wire.form("/answer", ""))).containsIgnoringCase("Cache-Control: no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/assets/../../../etc/passwd",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%2f..%2fetc%2fpasswd",
        "/assets/..%5c..%5cetc%5cpasswd",
        "/assets/page.css%00.js",
        "/%c0%ae%c0%ae/etc/passwd",
        "//evil.example/",
        "/key",
        "/ledger.db",
        "/%zz",
        "http://evil.example/key",
        "http://[::1/"
      })
  void pathTricks_leadNowhere(String target) {
    String answer = ask(Wire.request("GET " + target, "Accept: text/html"));
    assertThat(Wire.status(answer)).as(answer).isIn(0, 301, 400, 404);
    assertThat(answer).doesNotContain("root:").doesNotContain("SQLite");
    assertThat(answer).doesNotContainIgnoringCase("Location: http");
  }

  @Test
  void hostHeader_isNeverBelieved() {
    String request =
        "GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
            + "Connection: close\r\n\r\n";
    assertThat(ask(request)).doesNotContain("evil.example");
  }

  @Test
  void formOfAnotherSite_isRefused() {
    for (String form : FORMS) {
      for (String site : List.of("cross-site", "same-site")) {
        String answer = ask(Wire.form(form, "text=1", "Sec-Fetch-Site: " + site));
        assertThat(Wire.status(answer)).as(form).isEqualTo(403);
      }
    }
  }

  @Test
  void scriptInAnyField_isNeverMarkup() throws IOException {
    String receipt = encode(receipt());
    String script = encode(SCRIPT);
    for (String form : FORMS) {
      for (String field :
          List.of(
              "receipt",
              "text",
              "lang",
              "setting",
              "readers",
              "own_words",
              "age",
              "gender",
              "country",
              "then",
              "altcha")) {
        String body = "receipt=" + receipt + "&readers=everyone&" + field + "=" + script;
        String answer = ask(Wire.form(form, body, "Accept: text/html"));
        assertThat(answer)
            .as("%s of %s", field, form)
            .doesNotContain("<script>alert", "<img src=x");
      }
    }
    for (String page :
        List.of("/?lang=", "/wall?read=yes&in=", "/wall?page=", "/api/v1/breakdowns/")) {
      assertThat(ask(Wire.request("GET " + page + script)))
          .doesNotContain("<script>alert", "<img src=x");
    }
  }

  @Test
  void oversized_isCutOff() {
    String large = "a=" + "x".repeat(100_000);
    assertThat(Wire.status(ask(Wire.form("/answer", large)))).isEqualTo(413);
    String larger = "a=" + "x".repeat(500_000);
    assertThat(Wire.status(ask(Wire.form("/answer", larger)))).isIn(0, 413);
    String header = "X-Long: " + "x".repeat(40_000);
    assertThat(Wire.status(ask(Wire.request("GET /", header)))).isIn(0, 400, 431);
    assertThat(Wire.status(ask(Wire.request("GET /" + "x".repeat(10_000))))).isIn(0, 400, 414);
    String fields = "a=1&".repeat(200);
    assertThat(Wire.status(ask(Wire.form("/answer", fields)))).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
        "POST /answer HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST /answer HTTP/1.1\r\n"
            + "Host: a\r\n"
            + "Content-Length: 5\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "0\r\n\r\n",
        "POST /answer HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n",
        "GET / HTTP/1.1\r\nHost : a\r\n\r\n"
      })
  void malformed_isCutOff_andCountsNothing(String request) {
    String answer = ask(request);
    assertThat(Wire.status(answer)).as(answer).isIn(0, 400, 404, 405, 411, 501, 505);
  }

  @Test
  void slowOnes_areCutOff_andKeepNobodyWaiting() throws IOException {
    var slow = new ArrayList<Wire>();
    for (int i = 0; i < 200; i++) {
      var wire = new Wire(serving.address());
      wire.say(BEGUN.get(i % BEGUN.size()));
      slow.add(wire);
    }
    assertThat(Wire.status(ask(Wire.request("GET /")))).isEqualTo(200);
    assertThat(Wire.status(ask(Wire.form("/answer", "lang=en")))).isEqualTo(200);
    for (Wire wire : slow) {
      assertThat(Wire.status(wire.hear())).isIn(0, 400, 408);
      wire.close();
    }
  }

  @Test
  void guessingReceipts_isStopped_beforeItBegins(@TempDir Path other) throws IOException {
    try (Serving fresh =
        Serving.start(other, Optional.of(DEMONSTRATION), Listening.local(0), ELSEWHERE, false)) {
      String guess = Wire.form("/receipt", "receipt=able+able+able+able+able+able+able");
      for (int i = 0; i < 60; i++) {
        assertThat(Wire.status(Wire.ask(fresh.address(), guess))).isEqualTo(200);
      }
      String stopped = Wire.ask(fresh.address(), guess);
      assertThat(Wire.status(stopped)).isEqualTo(429);
      assertThat(stopped).containsIgnoringCase("Retry-After: ");
    }
  }

  @Test
  void everyPage_hasItsWayOut_andAsksNobodyElse() {
    for (String page : PAGES) {
      String answer = ask(Wire.request("GET " + page, "Accept: text/html"));
      assertThat(answer)
          .as(page)
          .contains("<a href=\"" + ELSEWHERE + "\" rel=\"nofollow noreferrer\"");
      assertThat(answer).contains("<title>Page</title>");
      assertThat(answer).doesNotContainPattern("(src|action)=\"(https?:)?//");
    }
  }

  private static String receipt() {
    String answer = ask(Wire.form("/api/v1/answers", "lang=en"));
    Matcher receipt = Pattern.compile("\"receipt\":\"([^\"]+)\"").matcher(answer);
    assertThat(receipt.find()).as(answer).isTrue();
    return receipt.group(1);
  }

  private static String asset() {
    Matcher asset =
        Pattern.compile("/assets/page\\.\\w+\\.css").matcher(ask(Wire.request("GET /")));
    assertThat(asset.find()).isTrue();
    return asset.group();
  }

  private static String ask(String request) {
    try {
      return Wire.ask(serving.address(), request);
    } catch (IOException failure) {
      return failure.toString();
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
