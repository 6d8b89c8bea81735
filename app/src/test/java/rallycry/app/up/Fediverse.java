package rallycry.app.up;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import rallycry.platforms.activitypub.signature.Signer;
import rallycry.platforms.activitypub.signature.Signer.Form;

/// A server of the fediverse with as many accounts as are asked for, all with one key.
final class Fediverse implements AutoCloseable {

  private final HttpServer server;
  private final KeyPair pair;
  private final Map<Integer, Integer> moved = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> aliases = new ConcurrentHashMap<>();
  private final BlockingQueue<String> letters = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();

  Fediverse() throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    pair = generator.generateKeyPair();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/users/",
        exchange -> {
          if (exchange.getRequestMethod().equals("POST")) {
            letters.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
            return;
          }
          byte[] body = actor(at(exchange.getRequestURI().getPath())).getBytes(UTF_8);
          exchange.getResponseHeaders().set("content-type", "application/activity+json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  /// One account answers a call.
  ///
  /// @return the status it gets
  int answers(int account, String root) throws IOException, InterruptedException {
    return deliver(
        account,
        root,
        """
        {"id":"%1$s/create","type":"Create","actor":"%1$s","object":{"id":"%1$s/note",
        "type":"Note","attributedTo":"%1$s","inReplyTo":"%2$s/calls/demo","content":"<p>me too</p>",
        "published":"2026-03-08T12:00:00Z","to":["as:Public"]}}\
        """
            .formatted(account(account), root));
  }

  /// The same answer as the API of a server that runs Mastodon has it, with its hashtag.
  String asMastodonShows(int account) {
    return """
    {"id":"%%ID%%","uri":"%1$s/note","url":"%1$s/note","created_at":"2026-03-08T12:00:00.000Z",\
    "edited_at":null,"in_reply_to_id":null,"visibility":"public","language":"en","spoiler_text":"",\
    "content":"<p>me too <a href=\\"https://here.example/tags/metoo\\">#<span>MeToo</span></a></p>",\
    "account":{"id":"7","acct":"a@elsewhere.example","uri":"%1$s","url":"%1$s"},\
    "tags":[{"name":"metoo"}]}\
    """
        .formatted(account(account));
  }

  /// It says where it went.
  void saysWhereItWent(int account, int to) {
    moved.put(account, to);
  }

  /// It says what it was.
  void saysWhatItWas(int account, int before) {
    aliases.put(account, before);
  }

  /// One account follows the call.
  int follows(int account, String root) throws IOException, InterruptedException {
    return deliver(
        account,
        root,
        """
        {"id":"%1$s/follow","type":"Follow","actor":"%1$s","object":"%2$s/actors/demo"}\
        """
            .formatted(account(account), root));
  }

  /// Waits until a letter came in that has these words.
  void awaitLetter(String words) throws InterruptedException {
    for (String letter = ""; !letter.contains(words); ) {
      letter =
          Objects.requireNonNull(letters.poll(60, TimeUnit.SECONDS), "no letter with " + words);
    }
  }

  /// It takes its answer back.
  int deletes(int account, String root) throws IOException, InterruptedException {
    return deliver(
        account,
        root,
        """
        {"id":"%1$s/delete","type":"Delete","actor":"%1$s",
        "object":{"id":"%1$s/note","type":"Tombstone"}}\
        """
            .formatted(account(account)));
  }

  @Override
  public void close() {
    client.close();
    server.stop(0);
  }

  /// As every server does, it comes again where it is asked to come later.
  private int deliver(int account, String root, String activity)
      throws IOException, InterruptedException {
    int status = knock(account, root, activity);
    for (int tries = 0; status == 503 && tries < 5; tries++) {
      status = knock(account, root, activity);
    }
    return status;
  }

  private int knock(int account, String root, String activity)
      throws IOException, InterruptedException {
    byte[] body = activity.getBytes(UTF_8);
    URI inbox = URI.create(root + "/actors/demo/inbox");
    var signer = new Signer(account(account) + "#main-key", pair.getPrivate());
    var request = HttpRequest.newBuilder(inbox).POST(BodyPublishers.ofByteArray(body));
    signer.sign(Form.RFC_9421, "POST", inbox, body, Instant.now()).forEach(request::header);
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private String account(int number) {
    return at("/users/" + number);
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private String actor(String id) {
    String key = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    int number = Integer.parseInt(id.substring(id.lastIndexOf('/') + 1));
    String went = moved.containsKey(number) ? account(moved.getOrDefault(number, 0)) : "";
    String was = aliases.containsKey(number) ? account(aliases.getOrDefault(number, 0)) : "";
    return """
    {"id":"%1$s","type":"Person","movedTo":"%3$s","alsoKnownAs":["%4$s"],"inbox":"%1$s/inbox","publicKey":{"id":"%1$s#main-key",
    "owner":"%1$s","publicKeyPem":"-----BEGIN PUBLIC KEY-----\\n%2$s\\n-----END PUBLIC KEY-----"}}\
    """
        .formatted(id, key, went, was);
  }
}
