package rallycry.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rallycry.platforms.kit.Hmac;

/// What one visitor may do on the page within a few minutes, every kind of mistake among it.
///
/// @param at when
/// @param from what the proxy saw; empty for somebody on this machine
record Visit(String server, Instant at, Optional<InetAddress> from) {

  /// By which X signs.
  static final String SECRET = "not-a-secret-of-anybody";

  private static final Pattern RECEIPT = Pattern.compile("\"receipt\":\"([^\"]+)\"");

  void spend() throws IOException {
    read();
    answer();
    callByWebhook();
    mistake();
    overdo("/receipt");
    overdo("/answer");
  }

  private void read() throws IOException {
    for (String page : List.of("/", "/wall?read=yes", "/api/v1/edition")) {
      expect(200, get(page));
    }
    try (var wire = new Wire(server)) {
      wire.say("GET /live HTTP/1.1\r\nHost: a\r\n" + String.join("\r\n", headers()) + "\r\n\r\n");
      wire.hearUntil("event: edition");
    }
  }

  private void answer() throws IOException {
    String receipt = receipt();
    String text = "This is what happened in the hour of " + at + " to " + receipt;
    expect(200, post("/tell", "receipt=" + receipt + "&readers=everyone&text=" + text));
    expect(200, post("/describe", "receipt=" + receipt + "&age=from_25&country=PL"));
    expect(200, post("/receipt", "receipt=" + receipt));
    expect(200, post("/support", "readers=everyone&text=With+you+" + receipt));
    expect(200, post("/withdraw", "receipt=" + receipt()));
  }

  /// Some networks call from addresses of their own, and tell of one person each.
  private void callByWebhook() throws IOException {
    String event =
        """
        {"data":{"event_type":"post.reply.create","payload":{"id":"%1$d","text":"me too #metoo",\
        "author_id":"%1$d","created_at":"%2$s","lang":"en","edit_history_post_ids":["%1$d"]}}}\
        """
            .formatted(at.getEpochSecond() * 1000 + from.hashCode() % 1000, at);
    byte[] mark = new Hmac(SECRET).sign(event.getBytes(StandardCharsets.UTF_8));
    String signature = "sha256=" + Base64.getEncoder().encodeToString(mark);
    expect(200, post("/inbox/x", event, "x-twitter-webhooks-signature: " + signature));
    assertThat(Wire.status(post("/inbox/x", event))).isBetween(400, 403);
  }

  private void mistake() throws IOException {
    expect(404, get("/nothing/" + address()));
    expect(404, get("/nothing?from=" + address(), "Accept: text/html"));
    expect(400, post("/answer", "a=1&".repeat(200)));
    expect(413, post("/answer", "a=" + "x".repeat(100_000)));
    expect(403, post("/answer", "", "Sec-Fetch-Site: cross-site"));
    if (from.isPresent()) {
      expect(403, get("/metrics"));
    }
    Wire.ask(server, address() + " / HTTP/9.9\r\n\r\n");
    Wire.ask(server, Wire.request("GET /", "X-Forwarded-For : " + address()));
  }

  /// Goes on until it is told that this is enough.
  private void overdo(String form) throws IOException {
    int status = 200;
    for (int i = 0; i < 20 && status == 200; i++) {
      status = Wire.status(post(form, "receipt=able+able+able+able+able+able+able"));
    }
    assertThat(status).isEqualTo(429);
  }

  private String receipt() throws IOException {
    String answer = post("/api/v1/answers", "lang=en");
    Matcher receipt = RECEIPT.matcher(answer);
    assertThat(receipt.find()).as(answer).isTrue();
    return receipt.group(1).replace(' ', '+');
  }

  private String get(String path, String... more) throws IOException {
    return Wire.ask(server, Wire.request("GET " + path, headers(more)));
  }

  private String post(String path, String body, String... more) throws IOException {
    return Wire.ask(server, Wire.form(path, body, headers(more)));
  }

  /// What a proxy adds, after what anybody can write.
  private String[] headers(String... more) {
    String[] headers = Arrays.copyOf(more, more.length + 1);
    headers[more.length] =
        from.map(seen -> "X-Forwarded-For: 192.0.2.9, " + seen.getHostAddress())
            .orElse("Accept-Language: en");
    return headers;
  }

  private String address() {
    return from.map(InetAddress::getHostAddress).orElse("127.0.0.1");
  }

  private static void expect(int status, String answer) {
    assertThat(Wire.status(answer)).as(answer).isEqualTo(status);
  }
}
