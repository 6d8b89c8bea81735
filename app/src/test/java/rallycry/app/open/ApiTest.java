package rallycry.app.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rallycry.app.Schema;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The open numbers, over a real server, held against what `openapi.json` says of them.
class ApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static Served served;
  private static JsonNode document;

  @BeforeAll
  static void serve(@TempDir Path data) throws IOException, InterruptedException {
    served = new Served(data);
    served.answer(Platform.WEB, Outcome.ME_TOO, 40);
    served.answer(Platform.BLUESKY, Outcome.STORY, 25);
    served.answer(Platform.X, Outcome.SUPPORT, 3);
    served.awaitEdition();
    document = JSON.readTree(served.get("/api/v1/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void everyAnswer_isAsTheDocumentSays() throws Exception {
    var faults = new ArrayList<String>();
    for (String path : addresses()) {
      HttpResponse<String> answer = served.get(path);
      String type = answer.headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", "");
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      JsonNode content = operation(path).at("/responses/200/content").path(type);
      assertThat(content.isObject()).as("%s answers as %s", path, type).isTrue();
      if (type.equals("application/json")) {
        new Schema(document)
            .faults(content.path("schema"), JSON.readTree(answer.body()))
            .forEach(fault -> faults.add(path + ": " + fault));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyRead_isOpenToOtherPages_keptForAMoment_andNotSentTwice() throws Exception {
    for (String path : addresses()) {
      HttpResponse<String> first = served.get(path);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(tag).as(path).startsWith("\"");
      assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
      assertThat(first.headers().allValues("Cache-Control"))
          .singleElement()
          .asString()
          .startsWith("public, max-age=");
      HttpResponse<String> again = served.get(path, "If-None-Match", "\"other\", W/" + tag);
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      HttpResponse<String> head = served.send(served.request("HEAD", path));
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.headers().firstValue("ETag")).contains(tag);
      assertThat(head.body()).isEmpty();
    }
  }

  @Test
  void newEdition_hasANewTag(@TempDir Path data) throws Exception {
    try (var fresh = new Served(data)) {
      String before = fresh.get("/api/v1/edition").headers().firstValue("ETag").orElseThrow();
      fresh.answer(Platform.WEB, Outcome.ME_TOO, 12);
      fresh.awaitEdition();
      HttpResponse<String> after = fresh.get("/api/v1/edition", "If-None-Match", before);
      assertThat(after.statusCode()).isEqualTo(200);
      assertThat(JSON.readTree(after.body()).path("people").asInt()).isEqualTo(12);
    }
  }

  @Test
  void smallNumbers_areNull() throws Exception {
    JsonNode edition = JSON.readTree(served.get("/api/v1/edition").body());
    assertThat(edition.path("people").asInt()).isEqualTo(65);
    assertThat(edition.path("supporters").isNull()).isTrue();
  }

  @Test
  void evidence_addsUpToAll() throws Exception {
    JsonNode evidence = JSON.readTree(served.get("/api/v1/evidence").body());
    assertThat(evidence.path("page").asInt()).isEqualTo(40);
    assertThat(evidence.path("accounts").asInt()).isEqualTo(25);
  }

  @Test
  void breakdown_isATableToo() throws Exception {
    assertThat(served.get("/api/v1/breakdowns/platforms.csv").body())
        .isEqualTo("code,people\r\nWEB,40\r\nBLUESKY,25\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/breakdowns/names", "/api/v1/breakdowns/names.csv", "/api/v1/nothing"})
  void nothingThere_isAProblem(String path) throws Exception {
    HttpResponse<String> answer = served.get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(
            new Schema(document)
                .faults(document.at("/components/schemas/Problem"), JSON.readTree(answer.body())))
        .isEmpty();
  }

  @Test
  void answerOfAProgram_isCountedAndGivesAReceipt(@TempDir Path data) throws Exception {
    try (var fresh = new Served(data)) {
      fresh.answer(Platform.WEB, Outcome.ME_TOO, 10);
      var answer = fresh.send(fresh.request("POST", "/api/v1/answers?lang=de"));
      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(JSON.readTree(answer.body()).path("receipt").asString().split(" ")).hasSize(7);
      fresh.awaitEdition();
      assertThat(fresh.get("/api/v1/edition").body()).contains("\"people\":11,");
    }
  }

  @Test
  void answerFromAnotherSitesPage_isRefused() throws Exception {
    var answer =
        served.send(served.request("POST", "/api/v1/answers", "Sec-Fetch-Site", "cross-site"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void document_namesEveryRouteAndNoOther() {
    var described = new TreeSet<String>();
    for (var path : document.path("paths").properties()) {
      path.getValue()
          .propertyNames()
          .forEach(method ->
              described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()));
    }
    var open = new TreeSet<String>();
    for (String path : List.of("/api/v1", "/oembed", "/feed", "/picture", "/qr.svg")) {
      open.addAll(served.routes().under(path));
    }
    assertThat(described).isEqualTo(open);
  }

  /// Every address that the document says can be read and that ends.
  private static List<String> addresses() {
    var addresses = new ArrayList<String>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      if (path.getValue().has("head")) {
        addresses.addAll(filled(path.getKey()));
      }
    }
    return addresses;
  }

  private static List<String> filled(String path) {
    if (path.contains("{name}")) {
      JsonNode names = document.at("/components/schemas/BreakdownName/enum");
      return names.valueStream().map(name -> path.replace("{name}", name.asString())).toList();
    }
    String query = path.equals("/oembed") ? "?url=" + served.address() + "/" : "";
    return List.of(path.replace("{language}", "en") + query);
  }

  private static JsonNode operation(String address) {
    String asked = address.replaceAll("\\?.*", "");
    return document.path("paths").properties().stream()
        .filter(path -> asked.matches(path.getKey().replaceAll("\\{[a-z]+}", "[a-zA-Z-]+")))
        .findFirst()
        .orElseThrow()
        .getValue()
        .path("get");
  }
}
