package rallycry.server.http;

import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The HTTP server: sizes and times limited, every answer under the same headers, every mistake
/// answered.
///
/// What a visitor's address is, is never logged and never kept; see [RateLimit].
public final class Web implements AutoCloseable {

  /// The longest body that anything here takes; most take much less, see [Form].
  public static final int LONGEST_BODY = 1 << 18;

  /// More than any one machine serves; beyond it, connections are refused instead of memory.
  private static final int MOST_CONNECTIONS = 120_000;

  private static final Duration GRACE = Duration.ofSeconds(5);

  private final WebServer server;
  private final String scheme;

  private Web(WebServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
  }

  /// Begins to listen.
  ///
  /// @param problems draws a problem for a person
  /// @param watcher is told how requests end
  /// @param framers origins of pages that may hold the widget; none for all
  /// @param routes mounts what is served
  /// @throws IllegalStateException if the port is taken
  public static Web start(
      Listening listening,
      ProblemPage problems,
      Watcher watcher,
      Supplier<List<String>> framers,
      Consumer<HttpRouting.Builder> routes) {
    var routing =
        HttpRouting.builder().addFilter(new Timed(watcher)).addFilter(new StrictHeaders(framers));
    new Mistakes(problems, watcher).mount(routing);
    routes.accept(routing);
    WebServerConfig.Builder builder =
        WebServer.builder()
            .host(listening.host())
            .port(listening.port())
            .maxPayloadSize(LONGEST_BODY)
            .idleConnectionTimeout(listening.limits().patience())
            .idleConnectionPeriod(listening.limits().patience())
            .shutdownGracePeriod(GRACE)
            .shutdownHook(false)
            .maxTcpConnections(MOST_CONNECTIONS)
            .addProtocol(
                Http1Config.builder()
                    .maxPrologueLength(4096)
                    .maxHeadersSize(16_384)
                    .addReceiveListener(Patience.forHeaders())
                    .build())
            .routing(routing);
    listening.tls().ifPresent(pem -> builder.tls(tls(pem)));
    return new Web(builder.build().start(), listening.tls().isPresent() ? "https" : "http");
  }

  /// Where it listens, as `http://127.0.0.1:8080`.
  public String address(String host) {
    return scheme + "://" + host + ":" + server.port();
  }

  /// Stops taking requests, and lets those under way end.
  @Override
  public void close() {
    server.stop();
  }

  private static Tls tls(Listening.Pem pem) {
    Keys keys =
        Keys.builder()
            .pem(files ->
                files.certChain(Resource.create(pem.chain())).key(Resource.create(pem.key())))
            .build();
    return Tls.builder().privateKey(keys).privateKeyCertChain(keys).build();
  }
}
