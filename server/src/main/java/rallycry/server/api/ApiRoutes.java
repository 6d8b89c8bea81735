package rallycry.server.api;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerResponse;
import java.util.function.Supplier;
import rallycry.core.publish.Edition;
import rallycry.server.live.EditionJson;

/// Everything under `/api/v1`.
public final class ApiRoutes implements HttpService {

  private final Supplier<Edition> edition;

  /// @param edition gives the newest one
  public ApiRoutes(Supplier<Edition> edition) {
    this.edition = edition;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/edition", (request, response) -> send(response, EditionJson.of(edition.get())));
  }

  private static void send(ServerResponse response, String json) {
    response.header(HeaderNames.CONTENT_TYPE, "application/json").send(json);
  }
}
