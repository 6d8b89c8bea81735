package rallycry.server.http;

import io.helidon.webserver.http.ServerRequest;

/// Draws a problem as an HTML page, for a person.
@FunctionalInterface
public interface ProblemPage {
  String draw(Problem problem, ServerRequest request);
}
