package rallycry.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;
import java.util.function.Supplier;

/// Sends every answer with the same strict headers: nothing is loaded from elsewhere, nothing is
/// kept, nobody is told where the visitor came from, and no other page may frame ours but the
/// widget.
final class StrictHeaders {

  private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");

  private static final String NOTHING_FROM_ELSEWHERE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self';"
          + " require-trusted-types-for 'script'; trusted-types solver";

  private static final List<Header> ALWAYS =
      List.of(
          HeaderValues.createCached("Referrer-Policy", "no-referrer"),
          HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
          HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"),
          HeaderValues.createCached(
              "Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()"),
          HeaderValues.createCached("Cache-Control", "no-store"));

  private static final Header NEVER_FRAMED = policy("'none'");

  /// All that may be shown within somebody else's page, and what is shown after a press there.
  static final String WIDGET = "/widget";

  private final Supplier<List<String>> framers;

  /// @param framers origins of pages that may hold the widget; asked anew each time
  StrictHeaders(Supplier<List<String>> framers) {
    this.framers = framers;
  }

  void putOn(RoutingRequest request, RoutingResponse response) {
    ALWAYS.forEach(response::header);
    String path = request.path().path();
    boolean framed = path.equals(WIDGET) || path.startsWith(WIDGET + "/");
    response.header(framed ? policy(framers()) : NEVER_FRAMED);
  }

  private static Header policy(String framers) {
    return HeaderValues.createCached(
        POLICY, NOTHING_FROM_ELSEWHERE + "; frame-ancestors " + framers);
  }

  private String framers() {
    List<String> origins = framers.get();
    return origins.isEmpty() ? "*" : String.join(" ", origins);
  }
}
