package rallycry.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerResponse;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.BooleanSupplier;

/// For who runs it: `/health/live` (the process works), `/health/ready` (it can record), `/metrics`
/// (Prometheus text format 0.0.4).
public final class Health implements HttpService {

  private final BooleanSupplier ready;
  private final PrometheusMeterRegistry metrics;

  /// @param ready whether answers can be recorded now
  public Health(BooleanSupplier ready, PrometheusMeterRegistry metrics) {
    this.ready = ready;
    this.metrics = metrics;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/health/live", (request, response) -> send(response, true))
        .get("/health/ready", (request, response) -> send(response, ready.getAsBoolean()))
        .get(
            "/metrics",
            (request, response) ->
                response
                    .header(HeaderNames.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                    .send(metrics.scrape()));
  }

  private static void send(ServerResponse response, boolean well) {
    response
        .status(well ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503)
        .header(HeaderNames.CONTENT_TYPE, "application/json")
        .send(well ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
  }
}
