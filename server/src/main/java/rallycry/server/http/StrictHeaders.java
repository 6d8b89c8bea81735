package rallycry.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;

/// Sends every answer with the same strict headers: nothing is loaded from elsewhere, nothing is
/// kept, nobody is told where the visitor came from.
final class StrictHeaders implements Filter {

  private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");

  private static final String NOTHING_FROM_ELSEWHERE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self';"
          + " require-trusted-types-for 'script'; trusted-types solver";

  private static final List<Header> ALWAYS =
      List.of(
          HeaderValues.create("Referrer-Policy", "no-referrer"),
          HeaderValues.create("X-Content-Type-Options", "nosniff"),
          HeaderValues.create("Cross-Origin-Opener-Policy", "same-origin"),
          HeaderValues.create(
              "Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()"),
          HeaderValues.create("Cache-Control", "no-store"));

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    ALWAYS.forEach(response::header);
    boolean framed = request.path().path().startsWith("/widget");
    response.header(
        POLICY, NOTHING_FROM_ELSEWHERE + "; frame-ancestors " + (framed ? "*" : "'none'"));
    chain.proceed();
  }
}
