package rallycry.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.embedded.Recount;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Several commands on one folder at once, each a process of its own.
class ServingProcessTest {

  private static final Path ROOT = Path.of(System.getProperty("rallycry.root"));
  private static final String SAMPLE = ROOT.resolve("samples/small-campaign.jsonl").toString();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void replay_whileServed_goesThroughTheServer_andThePageMoves() throws Exception {
    Path alone = folder.resolve("alone.json");
    Path through = folder.resolve("through.json");
    assertThat(replay(folder.resolve("alone"), alone)).isZero();
    Path data = folder.resolve("data");
    try (var up = ServingProcess.up(data, "--campaign", "metoo")) {
      assertThat(replay(data, through)).isZero();
      assertThat(numbers(through)).isEqualTo(numbers(alone));
      long seq = JSON.readTree(Files.readString(through)).path("seq").asLong();
      while (JSON.readTree(up.get("/api/v1/edition").body()).path("seq").asLong() < seq) {
        Thread.sleep(50);
      }
      long people = JSON.readTree(Files.readString(through)).path("people").asLong();
      assertThat(up.get("/?lang=en").body()).contains(">" + people + "<");
      assertThat(run("recount", "--data", data.toString())).isZero();
      assertThat(run("backup", folder.resolve("copy").toString(), "--data", data.toString()))
          .isZero();
    }
    assertThat(Recount.of(folder.resolve("copy")).entries()).isEqualTo(240);
  }

  @Test
  void closedCall_refusesAnswers_keepsItsPage_andLetsThemBeTakenBack() throws Exception {
    Path data = folder.resolve("data");
    try (var up = ServingProcess.up(data)) {
      String receipt = receipt(up);
      assertThat(run("campaign", "close", "--data", data.toString())).isZero();
      while (up.post("/answer", "", "Accept", "text/html").statusCode() == 200) {
        Thread.sleep(50);
      }
      assertThat(up.post("/answer", "", "Accept", "text/html").statusCode()).isEqualTo(403);
      assertThat(up.get("/").statusCode()).isEqualTo(200);
      assertThat(up.post("/withdraw", "receipt=" + receipt).statusCode()).isEqualTo(200);
    }
    try (var again = ServingProcess.up(data)) {
      assertThat(again.post("/answer", "").statusCode()).as("closed stays closed").isEqualTo(403);
    }
  }

  @Test
  void askedToEnd_itSaysSo_endsWhatIsUnderWay_andKeepsEverything() throws Exception {
    Path data = folder.resolve("data");
    try (var up = ServingProcess.up(data, "--stop-delay", "3");
        Socket viewer = new Socket(InetAddress.getLoopbackAddress(), up.port());
        Socket answering = new Socket(InetAddress.getLoopbackAddress(), up.port())) {
      send(viewer, "GET /live HTTP/1.1\r\nHost: localhost\r\n\r\n");
      send(
          answering,
          "POST /answer HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n\r\nlang");
      assertThat(up.get("/health/ready").statusCode()).isEqualTo(200);
      up.terminate();
      while (up.get("/health/ready").statusCode() == 200) {
        Thread.sleep(20);
      }
      assertThat(up.get("/").statusCode()).as("still served").isEqualTo(200);
      send(answering, "=en");
      assertThat(all(answering)).startsWith("HTTP/1.1 200");
      assertThat(all(viewer)).contains("event: edition").containsPattern("retry: [1-4]\\d{3}");
      assertThat(up.waitFor()).isIn(0, 143);
    }
    assertThat(Recount.of(data).entries()).isOne();
    assertThat(data.resolve("control")).doesNotExist();
  }

  @Test
  void log_isJson_andNamesNobody() throws Exception {
    Path data = folder.resolve("data");
    try (var up = ServingProcess.up(data, "--trusted-proxy", "127.0.0.1")) {
      String receipt = receipt(up);
      String[] from = {"X-Forwarded-For", "203.0.113.77"};
      up.post("/tell", "receipt=" + receipt + "&text=It+was+by+the+old+lighthouse", from);
      up.post("/answer", "lang=lighthouse", from);
      up.post("/receipt", "receipt=" + receipt.replace('+', '-'), from);
      up.get("/receipt/" + receipt.replace("+", "/"), from);
      up.get("/?lang=lighthouse", from);
      up.post("/api/v1/answers", "{lighthouse", from);
      shout(up, "LIGHTHOUSE 203.0.113.77\r\n\r\n");
      shout(up, "GET /lighthouse HTTP/1.1\r\nContent-Length: lighthouse\r\n\r\n");
      run("campaign", "close", "--data", data.toString());
      while (up.post("/answer", "").statusCode() == 200) {
        Thread.sleep(50);
      }
      up.terminate();
      up.waitFor();
      List<String> lines = up.log().lines().toList();
      assertThat(lines)
          .isNotEmpty()
          .allSatisfy(line ->
              assertThat(JSON.readTree(line).path("formattedMessage").asString()).isNotEmpty());
      String word = receipt.substring(0, receipt.indexOf('+'));
      assertThat(up.log())
          .doesNotContainIgnoringCase("lighthouse")
          .doesNotContain("203.0.113.77")
          .doesNotContainPattern("\\b" + Pattern.quote(word) + "\\b");
    }
  }

  @Test
  void metrics_areForThoseNamed_andNeverThroughAProxy() throws Exception {
    try (var up = ServingProcess.up(folder.resolve("data"))) {
      assertThat(up.get("/metrics").body()).contains("rallycry_ledger_seq");
      assertThat(up.get("/metrics", "X-Forwarded-For", "127.0.0.1").statusCode()).isEqualTo(403);
    }
    try (var up = ServingProcess.up(folder.resolve("data"), "--metrics-from", "192.0.2.1")) {
      assertThat(up.get("/metrics").statusCode()).isEqualTo(403);
    }
  }

  /// The receipt of a new answer, as a form sends it.
  private static String receipt(ServingProcess up) throws Exception {
    JsonNode answer = JSON.readTree(up.post("/api/v1/answers", "").body());
    return answer.path("receipt").asString().replace(' ', '+');
  }

  private int replay(Path data, Path json) throws Exception {
    return run(
        "replay",
        SAMPLE,
        "--campaign",
        "metoo",
        "--data",
        data.toString(),
        "--json",
        json.toString());
  }

  private int run(String... arguments) throws Exception {
    return ServingProcess.run(folder.resolve("output.txt"), arguments);
  }

  /// Every number, without when and how they were counted.
  private static String numbers(Path json) throws Exception {
    String all = Files.readString(json);
    return all.substring(all.indexOf("\"sightings\""), all.indexOf("\"run\""));
  }

  private static void send(Socket socket, String text) throws Exception {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void shout(ServingProcess up, String noise) throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), up.port())) {
      send(socket, noise);
      socket.shutdownOutput();
      all(socket);
    }
  }

  private static String all(Socket socket) throws Exception {
    try (InputStream in = socket.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
