package rallycry.platforms.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rallycry.platforms.kit.http.Refused.Reason;

class PoliteClientTest {

  private static final Limits SMALL =
      new Limits(1000, Duration.ofSeconds(2), 3, 1, java.util.Set.of());

  private HttpServer server;
  private Instant now = Instant.parse("2026-03-08T12:00:00Z");

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void redirect_isFollowed_withHeadersOfItsOwn() throws Exception {
    serve("/old", exchange -> redirect(exchange, "/new"));
    serve("/new", exchange -> answer(exchange, 200, exchange.getRequestHeaders().getFirst("For")));
    try (var client = client(SMALL)) {
      Answer answer = client.get(at("/old"), uri -> Map.of("for", uri.getPath()));
      assertThat(answer.fine()).isTrue();
      assertThat(answer.body()).asString(UTF_8).isEqualTo("/new");
      assertThat(answer.uri()).isEqualTo(at("/new"));
    }
  }

  @Test
  void redirect_intoAPrivateNetwork_isRefused() {
    serve("/trap", exchange -> redirect(exchange, "http://169.254.169.254/latest"));
    serve("/round", exchange -> redirect(exchange, "/round"));
    refused(SMALL, "/trap", Reason.PRIVATE);
    refused(SMALL.withBudget(9, 9), "/round", Reason.REDIRECTS);
  }

  @Test
  void answer_thatIsTooLarge_orTooSlow_isCutOff() {
    serve("/large", exchange -> answer(exchange, 200, "x".repeat(1001)));
    serve("/slow", PoliteClientTest::trickle);
    refused(SMALL, "/large", Reason.TOO_LARGE);
    refused(SMALL.withPatience(Duration.ofMillis(300)), "/slow", Reason.TOO_SLOW);
  }

  @Test
  void budget_isSpent_andGrowsAgain() throws Exception {
    serve("/", exchange -> answer(exchange, 200, "well"));
    try (var client = client(SMALL)) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.get(at("/"), _ -> Map.of()).status()).isEqualTo(200);
      }
      refused(client, "/", Reason.BUDGET);
      now = now.plusSeconds(1);
      assertThat(client.get(at("/"), _ -> Map.of()).status()).isEqualTo(200);
      refused(client, "/", Reason.BUDGET);
    }
  }

  @Test
  void host_thatAsksForRest_isLeftAlone() throws Exception {
    serve(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "30");
          answer(exchange, 429, "");
        });
    try (var client = client(SMALL)) {
      assertThat(client.post(at("/"), Map.of(), new byte[9]).status()).isEqualTo(429);
      now = now.plusSeconds(29);
      refused(client, "/", Reason.RESTING);
      now = now.plusSeconds(1);
      assertThat(client.get(at("/"), _ -> Map.of()).status()).isEqualTo(429);
    }
  }

  @Test
  void retryAfter_isReadAsSeconds_andAsDate() {
    assertThat(answer("7").retryAfter(now)).contains(Duration.ofSeconds(7));
    assertThat(answer("Sun, 8 Mar 2026 12:01:00 GMT").retryAfter(now))
        .contains(Duration.ofMinutes(1));
    assertThat(answer("soon").retryAfter(now)).isEmpty();
  }

  private static Answer answer(String retryAfter) {
    var headers = Map.of("retry-after", java.util.List.of(retryAfter));
    return new Answer(429, URI.create("https://a.example/"), headers, new byte[0]);
  }

  private void refused(Limits limits, String path, Reason reason) {
    try (var client = client(limits)) {
      refused(client, path, reason);
    }
  }

  private void refused(PoliteClient client, String path, Reason reason) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> client.get(at(path), _ -> Map.of()))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private PoliteClient client(Limits limits) {
    return new PoliteClient(limits, Reach.LOOPBACK_TOO, () -> now);
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private void serve(String path, Handler handler) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            handler.handle(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void trickle(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.sendResponseHeaders(200, 500);
    for (int i = 0; i < 20; i++) {
      exchange.getResponseBody().write('x');
      exchange.getResponseBody().flush();
      Thread.sleep(50);
    }
  }
}
