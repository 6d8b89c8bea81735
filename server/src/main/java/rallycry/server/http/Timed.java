package rallycry.server.http;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/// Tells a [Watcher] how long each answer took.
record Timed(Watcher watcher) implements Filter {

  private static final String NOWHERE = "none";

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    long start = System.nanoTime();
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
