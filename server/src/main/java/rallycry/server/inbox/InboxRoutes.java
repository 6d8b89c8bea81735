package rallycry.server.inbox;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rallycry.core.collect.Inbox;
import rallycry.server.http.Problem;
import rallycry.server.http.Web;

/// Hands requests to the [Inbox] that serves them, and passes on those that none does.
public final class InboxRoutes implements HttpService {

  private final List<Door> doors;
  private final InstantSource clock;

  /// @param doors asked in their order
  public InboxRoutes(List<Door> doors, InstantSource clock) {
    this.doors = List.copyOf(doors);
    this.clock = clock;
  }

  @Override
  public void routing(HttpRules rules) {
    if (!doors.isEmpty()) {
      rules.any(this::offer);
    }
  }

  private void offer(ServerRequest request, ServerResponse response) throws IOException {
    String method = request.prologue().method().text();
    String path = request.path().path();
    Optional<String> accept = request.headers().value(HeaderNames.ACCEPT);
    for (Door door : doors) {
      if (door.inbox().serves(method, path, accept)) {
        answer(door, door.inbox().receive(read(request, method)), response);
        return;
      }
    }
    response.next();
  }

  /// Recorded first, answered then: what was acknowledged is durable.
  private static void answer(Door door, Inbox.Reply reply, ServerResponse response) {
    if (!reply.activities().isEmpty()) {
      door.recorded().accept(reply.activities());
    }
    reply.missed().forEach(door.missed());
    response.status(reply.status());
    reply.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    response.send(reply.body());
  }

  private Inbox.Request read(ServerRequest request, String method) throws IOException {
    Map<String, List<String>> headers = new HashMap<>();
    request
        .headers()
        .forEach(header -> headers.put(header.name().toLowerCase(Locale.ROOT), header.allValues()));
    var prologue = request.prologue();
    String query = prologue.query().rawValue();
    String target = prologue.uriPath().rawPath() + (query.isEmpty() ? "" : "?" + query);
    return new Inbox.Request(method, URI.create(target), headers, body(request), clock.instant());
  }

  private static byte[] body(ServerRequest request) throws IOException {
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (InputStream in = request.content().inputStream()) {
      byte[] body = in.readNBytes(Web.LONGEST_BODY + 1);
      if (body.length > Web.LONGEST_BODY) {
        throw new Problem(
            Status.REQUEST_ENTITY_TOO_LARGE_413,
            "Too large",
            "A body may have at most %d bytes.".formatted(Web.LONGEST_BODY));
      }
      return body;
    }
  }
}
