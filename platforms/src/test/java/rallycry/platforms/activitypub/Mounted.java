package rallycry.platforms.activitypub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import rallycry.core.collect.Inbox;
import rallycry.core.collect.Inbox.Reply;
import rallycry.core.collect.Inbox.Request;
import rallycry.testkit.collect.Ear;

/// An inbox on a server of its own, as ours mounts it; remembers what came in.
final class Mounted implements AutoCloseable {

  final Ear ear = new Ear();
  final List<Request> requests = new CopyOnWriteArrayList<>();
  final List<Integer> statuses = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final InstantSource clock;
  private volatile Optional<Inbox> inbox = Optional.empty();
  private volatile boolean oldSignaturesOnly;

  private Mounted(HttpServer server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
  }

  static Mounted start(InstantSource clock) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var mounted = new Mounted(HttpServer.create(address, 0), clock);
    mounted.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    mounted.server.createContext("/", mounted::serve);
    mounted.server.start();
    return mounted;
  }

  URI root() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void mount(Inbox inbox) {
    this.inbox = Optional.of(inbox);
  }

  /// From now on it refuses the newer form of signatures, as older servers do.
  void refuseNewSignatures() {
    oldSignaturesOnly = true;
  }

  /// Hands in a request once more, or a changed one.
  Reply again(Request request) {
    Reply reply = receive(request);
    ear.heard(reply.activities(), "");
    return reply;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, List<String>> headers = new HashMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
      Request request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              headers,
              exchange.getRequestBody().readAllBytes(),
              clock.instant());
      Reply reply = answer(request);
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = reply.body();
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Reply answer(Request request) {
    if (oldSignaturesOnly && request.headers().containsKey("signature-input")) {
      return Reply.of(401);
    }
    Reply reply = receive(request);
    ear.heard(reply.activities(), "");
    reply.missed().forEach(ear::missed);
    if (request.method().equals("POST")) {
      requests.add(request);
      statuses.add(reply.status());
    }
    return reply;
  }

  private Reply receive(Request request) {
    return inbox.map(mounted -> mounted.receive(request)).orElseGet(() -> Reply.of(404));
  }
}
