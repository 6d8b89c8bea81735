package rallycry.app.demo;

import static java.util.stream.Collectors.joining;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/// The list of comments that Instagram and Threads let us read, played. Of a comment that is
/// deleted nothing is told; it is not there any more.
final class Graph implements HttpService {

  /// The post that asks.
  static final String CALL = "7";

  static final String TOKEN = "demonstration";

  private static final int PAGE = 100;

  private final ConcurrentSkipListMap<Long, Said> comments = new ConcurrentSkipListMap<>();

  void add(Said said) {
    comments.put(said.number(), said);
  }

  void remove(Said said) {
    comments.remove(said.number());
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/" + CALL, this::call)
        .get("/" + CALL + "/insights", this::insights)
        .get("/" + CALL + "/{edge}", this::page)
        .get("/{id}", this::comment);
  }

  private void call(ServerRequest request, ServerResponse response) {
    json(response, "{\"id\":\"%s\",\"comments_count\":%d}".formatted(CALL, comments.size()));
  }

  private void insights(ServerRequest request, ServerResponse response) {
    json(response, "{\"data\":[{\"values\":[{\"value\":%d}]}]}".formatted(comments.size()));
  }

  private void page(ServerRequest request, ServerResponse response) {
    long after = Long.parseLong(request.query().first("after").orElse("-1"));
    List<Said> page = comments.tailMap(after, false).values().stream().limit(PAGE).toList();
    String next =
        page.size() < PAGE
            ? ""
            : ",\"paging\":{\"cursors\":{\"after\":\"%d\"},\"next\":\"more\"}"
                .formatted(page.getLast().number());
    json(
        response,
        page.stream().map(Graph::json).collect(joining(",", "{\"data\":[", "]" + next + "}")));
  }

  private void comment(ServerRequest request, ServerResponse response) {
    String id = request.path().pathParameters().get("id");
    if (id.matches("\\d{1,19}") && comments.containsKey(Long.valueOf(id))) {
      json(response, "{\"id\":\"%s\"}".formatted(id));
    } else {
      response.status(Status.BAD_REQUEST_400);
      json(response, "{\"error\":{\"code\":100,\"error_subcode\":33}}");
    }
  }

  /// As both networks write it.
  private static String json(Said said) {
    return "{\"id\":\"%d\",\"text\":\"%s\",\"timestamp\":\"%s\",\"username\":\"%s\",\"from\":{\"id\":\"%s\"}}"
        .formatted(said.number(), said.text(), said.at(), said.author(), said.author());
  }

  private static void json(ServerResponse response, String body) {
    response.header(HeaderNames.CONTENT_TYPE, "application/json").send(body);
  }
}
