package rallycry.server.api;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.function.Supplier;
import rallycry.core.collect.SourceHealth;
import rallycry.server.http.OpenReads;
import rallycry.server.http.OpenReads.Kept;

/// How each way to another platform is doing, under `/api/v1/sources`.
public final class SourceRoutes implements HttpService {

  private final Supplier<List<SourceHealth>> sources;

  public SourceRoutes(Supplier<List<SourceHealth>> sources) {
    this.sources = sources;
  }

  @Override
  public void routing(HttpRules rules) {
    OpenReads.mount(
        rules,
        "/sources",
        (request, response) ->
            OpenReads.send(
                request,
                response,
                Kept.A_SECOND,
                "application/json",
                SourcesJson.of(sources.get())));
  }
}
