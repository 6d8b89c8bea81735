package rallycry.server.http;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/// Puts the headers on every answer, and tells a [Watcher] how long it took. One filter for both:
/// its place on the stack is kept as long as somebody watches the live stream.
record EveryAnswer(StrictHeaders headers, Watcher watcher) implements Filter {

  private static final String NOWHERE = "none";

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    long start = System.nanoTime();
    headers.putOn(request, response);
    try {
      chain.proceed();
    } finally {
      watcher.answered(
          request.matchingPattern().orElse(NOWHERE),
          response.status().code(),
          System.nanoTime() - start);
    }
  }
}
