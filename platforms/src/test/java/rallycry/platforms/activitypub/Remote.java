package rallycry.platforms.activitypub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import rallycry.core.collect.Inbox.Request;
import rallycry.platforms.activitypub.signature.Signer.Form;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A server of the fediverse that says whatever a test wants it to say, truths and lies.
final class Remote implements AutoCloseable {

  static final String PUBLIC = "as:Public";

  private final HttpServer server;
  private final ActorKeys keys = ActorKeys.of(ActorKeys.fresh());
  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  /// What it answers where there is no document.
  volatile int otherwise = 404;

  volatile String contentType = "application/activity+json";

  private Remote(HttpServer server) {
    this.server = server;
  }

  static Remote start() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var remote = new Remote(HttpServer.create(address, 0));
    remote.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    remote.server.createContext("/", remote::serve);
    remote.server.start();
    return remote;
  }

  String at(String path) {
    return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), path);
  }

  /// How often anything was asked of it.
  int asked() {
    return asked.get();
  }

  /// Shows an account, whose letters go where it says.
  String account(String name, String inbox) {
    show(actor(name, inbox));
    return at(name);
  }

  private ObjectNode actor(String name, String inbox) {
    String id = at(name);
    ObjectNode actor = object("Person", id).put("inbox", inbox);
    actor
        .putObject("publicKey")
        .put("id", Addresses.keyOf(id))
        .put("owner", id)
        .put("publicKeyPem", keys.publicPem());
    return actor;
  }

  /// Shows an account that says of itself what it was, or where it went.
  ///
  /// @param field `alsoKnownAs`, `movedTo` or `type`
  String account(String name, String field, String other) {
    ObjectNode actor = actor(name, at(name + "/inbox"));
    actor.put(field, other);
    show(actor);
    return at(name);
  }

  String account(String name) {
    return account(name, at(name + "/inbox"));
  }

  void show(ObjectNode document) {
    documents.put(URI.create(document.path("id").stringValue()).getPath(), document.toString());
  }

  /// A public note, not shown anywhere yet.
  ObjectNode note(String author, int number, String text, String inReplyTo) {
    return object("Note", author + "/notes/" + number)
        .put("attributedTo", author)
        .put("content", text)
        .put("inReplyTo", inReplyTo)
        .put("published", "2026-03-08T10:00:00Z")
        .put("to", PUBLIC);
  }

  static ObjectNode activity(String type, String actor, ObjectNode object) {
    ObjectNode activity = object(type, actor + "/activities/" + object.hashCode());
    activity.put("actor", actor).set("object", object);
    return activity;
  }

  /// An activity as one of the accounts here delivers it.
  Request delivered(String signer, ObjectNode activity, URI inbox, Instant now) {
    byte[] body = activity.toString().getBytes(UTF_8);
    Map<String, List<String>> headers = new HashMap<>();
    keys.signer(signer)
        .sign(Form.RFC_9421, "POST", inbox, body, now)
        .forEach((name, value) -> headers.put(name, List.of(value)));
    return new Request("POST", URI.create(inbox.getPath()), headers, body, now);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  static ObjectNode object(String type, String id) {
    return JsonNodeFactory.instance.objectNode().put("type", type).put("id", id);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.incrementAndGet();
      String document = documents.get(exchange.getRequestURI().getPath());
      byte[] body = document == null ? new byte[0] : document.getBytes(UTF_8);
      exchange.getResponseHeaders().set("content-type", contentType);
      exchange.sendResponseHeaders(
          document == null ? otherwise : 200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
