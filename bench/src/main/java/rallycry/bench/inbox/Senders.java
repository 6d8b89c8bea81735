package rallycry.bench.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rallycry.core.collect.Inbox.Request;
import rallycry.platforms.activitypub.signature.Signer;
import rallycry.platforms.activitypub.signature.Signer.Form;

/// Accounts of another server, on this machine: they show their keys, and answer a call.
final class Senders implements AutoCloseable {

  private final HttpServer server;
  private final List<KeyPair> keys = new ArrayList<>();

  private Senders(HttpServer server) {
    this.server = server;
  }

  static Senders start(int accounts) throws IOException, GeneralSecurityException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var senders = new Senders(HttpServer.create(address, 0));
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    for (int account = 0; account < accounts; account++) {
      senders.keys.add(generator.generateKeyPair());
      senders.show(account);
    }
    senders.server.start();
    return senders;
  }

  /// An answer, signed as the newer half of the fediverse does it, or as the older.
  Request answer(int number, URI call, URI inbox, Instant now) {
    int account = number % keys.size();
    Form form = number / keys.size() % 2 == 0 ? Form.RFC_9421 : Form.CAVAGE;
    byte[] body = create(account, number, call).getBytes(UTF_8);
    var signer = new Signer(actor(account) + "#main-key", keys.get(account).getPrivate());
    Map<String, List<String>> headers = new HashMap<>();
    signer
        .sign(form, "POST", inbox, body, now)
        .forEach((name, value) -> headers.put(name, List.of(value)));
    return new Request("POST", URI.create(inbox.getPath()), headers, body, now);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private String actor(int account) {
    return "http://127.0.0.1:%d/users/%d".formatted(server.getAddress().getPort(), account);
  }

  private String create(int account, int number, URI call) {
    return """
    {"@context":"https://www.w3.org/ns/activitystreams","id":"%1$s/activities/%2$d","type":"Create",
    "actor":"%1$s","published":"2026-03-08T12:00:00Z","to":["as:Public"],"object":{
    "id":"%1$s/notes/%2$d","type":"Note","attributedTo":"%1$s","inReplyTo":"%3$s",
    "published":"2026-03-08T12:00:00Z","to":["as:Public"],"contentMap":{"en":"<p>me too</p>"},
    "content":"<p><a href=\\"%3$s\\">@call</a> me too, number %2$d <a>#metoo</a></p>"}}\
    """
        .formatted(actor(account), number, call);
  }

  private void show(int account) {
    String pem =
        "-----BEGIN PUBLIC KEY-----\\n%s\\n-----END PUBLIC KEY-----\\n"
            .formatted(
                Base64.getEncoder().encodeToString(keys.get(account).getPublic().getEncoded()));
    byte[] body =
        """
        {"id":"%1$s","type":"Person","inbox":"%1$s/inbox","publicKey":{"id":"%1$s#main-key",
        "owner":"%1$s","publicKeyPem":"%2$s"}}\
        """
            .formatted(actor(account), pem)
            .getBytes(UTF_8);
    server.createContext(
        "/users/" + account,
        exchange -> {
          exchange.getResponseHeaders().set("content-type", "application/activity+json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
