package rallycry.server.http;

import io.helidon.common.mapper.DefaultMapperProvider__ServiceDescriptor;
import io.helidon.common.mapper.DefaultResolverService__ServiceDescriptor;
import io.helidon.common.mapper.MappersFactory__ServiceDescriptor;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.http.media.MediaContext;
import io.helidon.service.registry.GlobalServiceRegistry;
import io.helidon.service.registry.ServiceRegistryConfig;
import io.helidon.service.registry.ServiceRegistryManager;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

  /// Bytes that wait for a flush. Pages are sent whole and editions pass it by; a viewer holds one
  /// as long as it watches.
  private static final int WRITE_BUFFER = 64;

  private static final Duration GRACE = Duration.ofSeconds(5);

  // What we use of Helidon is named here. To look for what else there might be, in every jar, takes
  // it a tenth of the start.
  static {
    if (!GlobalServiceRegistry.configured()) {
      var parts =
          ServiceRegistryConfig.builder()
              .discoverServices(false)
              .discoverServicesFromServiceLoader(false)
              .addServiceDescriptor(MappersFactory__ServiceDescriptor.INSTANCE)
              .addServiceDescriptor(DefaultMapperProvider__ServiceDescriptor.INSTANCE)
              .addServiceDescriptor(DefaultResolverService__ServiceDescriptor.INSTANCE);
      GlobalServiceRegistry.registry(ServiceRegistryManager.create(parts.build()).registry());
    }
  }

  private static final Http1Config HTTP =
      Http1Config.builder()
          .maxPrologueLength(4096)
          .maxHeadersSize(16_384)
          .addReceiveListener(Patience.forHeaders())
          .build();
  private static final MediaContext MEDIA =
      MediaContext.builder().mediaSupportsDiscoverServices(false).build();
  private static final ContentEncodingContext ENCODINGS =
      ContentEncodingContext.builder().contentEncodingsDiscoverServices(false).build();

  private final WebServer server;
  private final Optional<Certificate> certificate;

  private Web(WebServer server, Optional<Listening.Pem> tls) {
    this.server = server;
    certificate = tls.map(pem -> Certificate.watch(pem, server::reloadTls));
  }

  /// Has at hand what is the same wherever it listens.
  public static void makeReady() {
    // It is made with this class.
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
        HttpRouting.builder().addFilter(new EveryAnswer(new StrictHeaders(framers), watcher));
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
            .protocolsDiscoverServices(false)
            .featuresDiscoverServices(false)
            .concurrencyLimitDiscoverServices(false)
            .mediaContext(MEDIA)
            .contentEncoding(ENCODINGS)
            // A socket has one buffer of 8 KB, a channel two.
            .useNio(false)
            .writeBufferSize(WRITE_BUFFER)
            .maxTcpConnections(MOST_CONNECTIONS)
            .addProtocol(HTTP)
            .routing(routing);
    listening.tls().ifPresent(pem -> builder.tls(Certificate.read(pem)));
    return new Web(builder.build().start(), listening.tls());
  }

  /// Where it listens, as `http://127.0.0.1:8080`.
  public String address(String host) {
    return (certificate.isPresent() ? "https" : "http") + "://" + host + ":" + server.port();
  }

  /// Stops taking requests, and lets those under way end.
  @Override
  public void close() {
    certificate.ifPresent(Certificate::close);
    server.stop();
  }

  /// Sees to it that a renewed certificate is served at once.
  void renew() {
    certificate.ifPresent(Certificate::look);
  }
}
