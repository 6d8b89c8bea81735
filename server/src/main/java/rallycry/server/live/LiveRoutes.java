package rallycry.server.live;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import rallycry.server.http.Problem;

/// `GET /live`: the number as it moves, as server-sent events (WHATWG HTML, section 9.2).
public final class LiveRoutes implements HttpService {

  private final LiveStream stream;

  public LiveRoutes(LiveStream stream) {
    this.stream = stream;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/live", this::watch);
  }

  private void watch(ServerRequest request, ServerResponse response) throws InterruptedException {
    long seen = seen(request);
    if (!stream.admits()) {
      throw Problem.later();
    }
    response.header(HeaderNames.CONTENT_TYPE, MediaTypes.TEXT_EVENT_STREAM.text());
    try (OutputStream out = response.outputStream()) {
      stream.watch(out, seen);
    } catch (IOException left) {
      // The viewer went away, as every viewer does in the end.
    }
  }

  /// What the viewer has seen already, as the browser says when it comes back.
  private static long seen(ServerRequest request) {
    String id = request.headers().value(HeaderNames.create("Last-Event-ID")).orElse("");
    return id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
  }
}
