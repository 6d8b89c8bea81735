package rallycry.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import rallycry.core.ledger.LedgerException;

/// Answers what went wrong: a page for a person, `application/problem+json` for a program. Our own
/// mistakes are logged; theirs are not, since a log is a trace.
final class Mistakes {

  private static final System.Logger LOG = System.getLogger(Mistakes.class.getName());

  private final ProblemPage page;
  private final Watcher watcher;

  Mistakes(ProblemPage page, Watcher watcher) {
    this.page = page;
    this.watcher = watcher;
  }

  void mount(HttpRouting.Builder routing) {
    routing
        .error(Problem.class, this::answer)
        .error(
            HttpException.class,
            (request, response, failure) -> answer(request, response, Problem.of(failure.status())))
        .error(
            LedgerException.class,
            (request, response, failure) -> {
              LOG.log(System.Logger.Level.ERROR, "nothing could be recorded", failure);
              answer(request, response, Problem.later());
            })
        .error(
            Throwable.class,
            (request, response, failure) -> {
              LOG.log(System.Logger.Level.ERROR, "a request failed through our own fault", failure);
              answer(request, response, Problem.of(Status.INTERNAL_SERVER_ERROR_500));
            });
  }

  private void answer(ServerRequest request, ServerResponse response, Problem problem) {
    watcher.refused(problem);
    response.status(problem.status());
    problem
        .retryAfter()
        .ifPresent(seconds -> response.header(HeaderNames.RETRY_AFTER, Long.toString(seconds)));
    if (wantsPage(request)) {
      response
          .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
          .send(page.draw(problem, request));
    } else {
      response.header(HeaderNames.CONTENT_TYPE, "application/problem+json").send(problem.json());
    }
  }

  private static boolean wantsPage(ServerRequest request) {
    return !request.path().absolute().path().startsWith("/api/")
        && request.headers().value(HeaderNames.ACCEPT).orElse("").contains("text/html");
  }
}
