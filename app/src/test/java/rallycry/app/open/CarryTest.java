package rallycry.app.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.server.page.Reach;
import rallycry.server.page.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What carries the number beyond our own pages, over a real server.
class CarryTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String HTML = "text/html";

  private static Served served;

  @BeforeAll
  static void serve(@TempDir Path data) throws Exception {
    served = new Served(data);
    served.answer(Platform.WEB, Outcome.ME_TOO, 400);
    served.awaitEdition();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void oembed_tellsAPageHowToHoldTheWidget() throws Exception {
    String asked = "/oembed?maxwidth=300&url=" + served.address() + "/%3Flang%3Dar";
    JsonNode json = new ObjectMapper().readTree(served.get(asked).body());
    assertThat(json.path("type").asString()).isEqualTo("rich");
    assertThat(json.path("version").asString()).isEqualTo("1.0");
    assertThat(json.path("width").asInt()).isEqualTo(300);
    assertThat(json.path("html").asString())
        .startsWith("<iframe src=\"" + served.address() + "/widget?lang=ar\" title=\"");
    Element xml = parsed(served.get(asked + "&format=xml").body());
    assertThat(xml.getTagName()).isEqualTo("oembed");
    for (var member : json.properties()) {
      assertThat(xml.getElementsByTagName(member.getKey()).item(0).getTextContent())
          .isEqualTo(member.getValue().asString());
    }
  }

  @Test
  void oembed_knowsOurOwnAddressesAlone_andTwoFormats() throws Exception {
    String ours = served.address();
    assertThat(served.get("/oembed?url=https://other.example/").statusCode()).isEqualTo(404);
    assertThat(served.get("/oembed?url=" + ours + ".other.example/").statusCode()).isEqualTo(404);
    assertThat(served.get("/oembed").statusCode()).isEqualTo(404);
    assertThat(served.get("/oembed?format=yaml&url=" + ours + "/").statusCode()).isEqualTo(501);
  }

  /// RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have.
  @Test
  void feed_hasWhatAtomAsksFor() throws Exception {
    HttpResponse<String> answer = served.get("/feed?lang=en");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/atom+xml");
    Element feed = parsed(answer.body());
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    expectRequired(feed);
    assertThat(children(feed, "author")).hasSize(1);
    assertThat(children(feed, "link"))
        .anyMatch(link ->
            link.getAttribute("rel").equals("self")
                && link.getAttribute("href").equals(served.address() + "/feed?lang=en"));
    List<Element> entries = children(feed, "entry");
    assertThat(entries)
        .extracting(entry -> children(entry, "title").getFirst().getTextContent())
        .containsExactly("100 · People who said it", "10 · People who said it");
    entries.forEach(CarryTest::expectRequired);
    assertThat(entries).extracting(CarryTest::id).doesNotHaveDuplicates();
  }

  @Test
  void entries_keepTheirIdsInEveryLanguage_andGoWithTheirMilestone(@TempDir Path data)
      throws Exception {
    try (var fresh = new Served(data)) {
      fresh.answer(Platform.WEB, Outcome.ME_TOO, 120);
      fresh.awaitEdition();
      List<String> ids = ids(fresh.get("/feed?lang=en").body());
      assertThat(ids(fresh.get("/feed?lang=ja").body())).hasSize(2).isEqualTo(ids);
      assertThat(ids(served.get("/feed").body())).isEqualTo(ids);
      fresh.takeBack(Platform.WEB, 40);
      fresh.awaitEdition();
      assertThat(ids(fresh.get("/feed?lang=en").body())).isEqualTo(ids.subList(1, 2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "hi", "ja"})
  void picture_isDrawnInEveryScript(String tag) throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(bytes("/picture/" + tag + ".png")));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    int left = ink(image, 0);
    int right = ink(image, 600);
    assertThat(left > right)
        .as("where %s begins, the words do", tag)
        .isNotEqualTo(tag.equals("ar"));
  }

  @Test
  void picture_isThereOnlyInLanguagesThatWeHave() throws Exception {
    assertThat(served.get("/picture/xx.png").statusCode()).isEqualTo(404);
  }

  @Test
  void linkPreviews_findThePicture_andItsWords() throws Exception {
    String page = served.get("/?lang=en", "Accept", HTML).body();
    String picture = served.address() + "/picture/en.png";
    assertThat(page)
        .contains("<meta property=\"og:image\" content=\"" + picture + "\">")
        .contains("<meta property=\"og:image:alt\" content=\"400 · People who said it\">")
        .contains("<meta property=\"og:title\" content=\"A &#34;call&#34; &amp; more\">")
        .contains("type=\"application/json+oembed\" href=\"" + served.address() + "/oembed?")
        .contains("type=\"application/atom+xml\" href=\"/feed?lang=en\"");
  }

  @Test
  void stampedeOfPreviews_getsOneDrawing(@TempDir Path data) throws Exception {
    try (var fresh = new Served(data);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      fresh.answer(Platform.WEB, Outcome.ME_TOO, 50);
      fresh.awaitEdition();
      var tags =
          IntStream.range(0, 100)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> tag(fresh), threads))
              .toList();
      assertThat(tags.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }
  }

  @Test
  void onlyTheWidget_mayBeFramed() throws Exception {
    for (String route : served.routes().under("/")) {
      if (route.startsWith("GET ") && !route.contains("{") && !route.contains("/live")) {
        String path = route.substring("GET ".length());
        String policy = policy(served.get(path, "Accept", HTML));
        String framers = path.equals("/widget") ? "frame-ancestors *" : "frame-ancestors 'none'";
        assertThat(policy).as(path).endsWith(framers);
      }
    }
    assertThat(policy(served.get("/widgets", "Accept", HTML))).endsWith("'none'");
  }

  @Test
  void host_saysWhoMayFrameTheWidget_andWhereTheSiteIs(@TempDir Path data) throws Exception {
    Site plain = Served.site();
    var reach =
        new Reach(
            Optional.of(URI.create("https://call.example/")),
            List.of("https://news.example", "https://*.union.example"));
    var site =
        new Site(plain.campaign(), plain.exit(), plain.help(), plain.closed(), plain.demo(), reach);
    try (var fresh = new Served(data, site)) {
      assertThat(policy(fresh.get("/widget")))
          .endsWith("frame-ancestors https://news.example https://*.union.example");
      assertThat(fresh.get("/carry?lang=en").body())
          .contains("https://call.example/?lang=en")
          .doesNotContain("127.0.0.1");
    }
  }

  @Test
  void answerWithinTheWidget_counts_andMayBeFramed_alsoWhereItIsRefused(@TempDir Path data)
      throws Exception {
    try (var fresh = new Served(data)) {
      fresh.answer(Platform.WEB, Outcome.ME_TOO, 10);
      var answered = post(fresh, "/widget/answer", "lang=en");
      assertThat(answered.statusCode()).isEqualTo(200);
      assertThat(policy(answered)).endsWith("frame-ancestors *");
      assertThat(answered.body()).contains("id=\"receipt\"").doesNotContain("<header>");
      fresh.awaitEdition();
      assertThat(fresh.get("/api/v1/edition").body()).contains("\"people\":11,");
      var refused = post(fresh, "/widget/answer", "lang=en", "Sec-Fetch-Site", "cross-site");
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(policy(refused)).endsWith("frame-ancestors *");
      assertThat(refused.body()).contains("class=\"framed\"");
    }
  }

  @Test
  void mastodonServer_isLinkedTo_neverRedirectedTo() throws Exception {
    HttpResponse<String> named = served.get("/carry?lang=en&mastodon=https://Social.example/@ana");
    assertThat(named.statusCode()).isEqualTo(200);
    assertThat(named.body()).contains("href=\"https://social.example/share?text=");
    assertThat(served.get("/carry?lang=en&mastodon=javascript:alert(1)").body())
        .doesNotContain("javascript:alert");
  }

  @Test
  void whatAnybodyMayRead_isSentCompressed() throws Exception {
    for (String path : List.of("/?lang=en", "/how?lang=en", "/feed", "/widget?lang=en")) {
      var answer =
          client(served.request("GET", path, "Accept-Encoding", "br, gzip", "Accept", HTML));
      assertThat(answer.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
      assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
      try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
        assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo(served.get(path, "Accept", HTML).body());
      }
    }
    assertThat(
            client(served.request("GET", "/", "Accept-Encoding", "gzip;q=0"))
                .headers()
                .firstValue("Content-Encoding"))
        .isEmpty();
  }

  /// The length of a compressed receipt beside a text that another page chose would tell of it.
  @Test
  void receipts_areNeverCompressed(@TempDir Path data) throws Exception {
    try (var fresh = new Served(data)) {
      for (String path : List.of("/answer", "/widget/answer", "/receipt")) {
        var answer = post(fresh, path, "lang=en&receipt=a", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).as(path).isEmpty();
      }
    }
  }

  @Test
  void hostHeader_isRepeatedOnlyOnOnesOwnMachine() throws Exception {
    assertThat(RawRequest.send(served.address(), "localhost:8080"))
        .contains("http://localhost:8080/");
    assertThat(RawRequest.send(served.address(), "call.example")).doesNotContain("call.example");
    assertThat(RawRequest.send(served.address(), "\"><script>")).doesNotContain("\"><script>");
  }

  private static void expectRequired(Element element) {
    assertThat(children(element, "title")).hasSize(1);
    assertThat(id(element)).matches("urn:uuid:[0-9a-f-]{36}");
    Instant.parse(children(element, "updated").getFirst().getTextContent());
    assertThat(children(element, "link"))
        .anyMatch(link -> link.getAttribute("rel").equals("alternate"));
  }

  private static List<String> ids(String feed) throws Exception {
    return children(parsed(feed), "entry").stream().map(CarryTest::id).toList();
  }

  private static String id(Element element) {
    return children(element, "id").getFirst().getTextContent();
  }

  private static List<Element> children(Element parent, String name) {
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(child -> child.getTagName().equals(name))
        .toList();
  }

  private static Element parsed(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    var bytes = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    return factory.newDocumentBuilder().parse(bytes).getDocumentElement();
  }

  /// Dark points of one half of the upper part, where the words are.
  private static int ink(java.awt.image.BufferedImage image, int from) {
    int dark = 0;
    for (int y = 0; y < 420; y++) {
      for (int x = from; x < from + 600; x++) {
        dark += (image.getRGB(x, y) & 0xff) < 0x80 ? 1 : 0;
      }
    }
    return dark;
  }

  private static String tag(Served from) {
    try {
      return from.get("/picture/en.png").headers().firstValue("ETag").orElseThrow();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String policy(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  private static HttpResponse<String> post(Served to, String path, String form, String... headers)
      throws Exception {
    var request =
        java.net.http.HttpRequest.newBuilder(URI.create(to.address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", HTML)
            .POST(BodyPublishers.ofString(form));
    return to.send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private static byte[] bytes(String path) throws Exception {
    return client(served.request("GET", path)).body();
  }

  private static HttpResponse<byte[]> client(java.net.http.HttpRequest request) throws Exception {
    try (var client = java.net.http.HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofByteArray());
    }
  }
}
