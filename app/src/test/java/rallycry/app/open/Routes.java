package rallycry.app.open;

import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.PathMatcher;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Takes down which routes a server has, as `GET /path/{name}`.
final class Routes implements HttpRules {

  private static final List<Method> METHODS =
      List.of(Method.GET, Method.HEAD, Method.POST, Method.PUT, Method.DELETE, Method.PATCH);

  private final String prefix;
  private final SortedSet<String> all = new TreeSet<>();

  Routes(String prefix) {
    this.prefix = prefix;
  }

  SortedSet<String> under(String path) {
    return all.stream()
        .filter(route -> route.contains(" " + path))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public HttpRules register(HttpService... services) {
    return register("", services);
  }

  @Override
  public HttpRules register(String path, HttpService... services) {
    for (HttpService service : services) {
      var inner = new Routes(prefix + path);
      service.routing(inner);
      all.addAll(inner.all);
    }
    return this;
  }

  @Override
  public HttpRules route(HttpRoute route) {
    String path = route.pathMatcher().flatMap(PathMatcher::matchingElement).orElse("/*");
    METHODS.stream()
        .filter(method -> takes(route, method, path))
        .forEach(method -> all.add(method.text() + " " + prefix + path));
    return this;
  }

  private static boolean takes(HttpRoute route, Method method, String path) {
    String sample = path.replaceAll("[{}*]", "");
    return route
        .accepts(HttpPrologue.create("HTTP/1.1", "HTTP", "1.1", method, sample, false))
        .accepted();
  }
}
