package rallycry.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// For who runs it: `/health/live` (the process works), `/health/ready` (it can record and
/// publish), `/metrics` (Prometheus text format 0.0.4).
///
/// The metrics hold numbers below ten, so that only those read them who were named, and never
/// through a proxy that might pass on anybody.
public final class Health implements HttpService {

  private final BooleanSupplier ready;
  private final Supplier<String> metrics;
  private final Networks readers;

  /// @param ready whether answers can be recorded and published now
  /// @param metrics as text
  /// @param readers of the metrics, see [Listening#metricsFrom]
  public Health(BooleanSupplier ready, Supplier<String> metrics, Set<String> readers) {
    this.ready = ready;
    this.metrics = metrics;
    this.readers = Networks.of(readers);
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/health/live", (request, response) -> send(response, true))
        .get("/health/ready", (request, response) -> send(response, ready.getAsBoolean()))
        .get("/metrics", this::metrics);
  }

  private void metrics(ServerRequest request, ServerResponse response) {
    boolean direct =
        !request.headers().contains(HeaderNames.X_FORWARDED_FOR)
            && !request.headers().contains(HeaderNames.FORWARDED);
    if (!direct || Visitors.peer(request).filter(readers::contains).isEmpty()) {
      throw new Problem(
          Status.FORBIDDEN_403, "Not for you", "Only those named by metrics-from read them.");
    }
    response
        .header(HeaderNames.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
        .send(metrics.get());
  }

  private static void send(ServerResponse response, boolean well) {
    response
        .status(well ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503)
        .header(HeaderNames.CONTENT_TYPE, "application/json")
        .send(well ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
  }
}
