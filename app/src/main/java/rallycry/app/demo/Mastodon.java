package rallycry.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingQueue;

/// An instance of Mastodon, played: the timeline of a hashtag, the stream of one, and hours in
/// which it does not answer.
final class Mastodon implements Peer, HttpService {

  static final String TOKEN = "demonstration";

  private static final String END = "";
  private static final int PAGE = 40;

  private final ConcurrentSkipListMap<Long, Said> posts = new ConcurrentSkipListMap<>();
  private final Map<Long, Long> ids = new ConcurrentHashMap<>();
  private final Set<BlockingQueue<String>> listeners = ConcurrentHashMap.newKeySet();
  private volatile boolean asleep;

  /// What was said before anybody listened.
  void said(Said said) {
    // As Mastodon makes ids: milliseconds in the upper bits.
    long id = (said.at().toEpochMilli() << 16) + (said.number() & 0xffff);
    posts.put(id, said);
    ids.put(said.number(), id);
  }

  @Override
  public void says(Said said) {
    said(said);
    tell("update", status(ids.getOrDefault(said.number(), 0L), said));
  }

  @Override
  public void takesBack(Said said) {
    Long id = ids.remove(said.number());
    if (id != null) {
      posts.remove(id);
      tell("delete", Long.toString(id));
    }
  }

  /// Answers nobody, or answers again.
  void sleeps(boolean sleeping) {
    asleep = sleeping;
    if (sleeping) {
      hangUp();
    }
  }

  void hangUp() {
    listeners.forEach(listener -> listener.add(END));
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .any((request, response) -> {
          if (asleep) {
            response.status(Status.SERVICE_UNAVAILABLE_503).send();
          } else {
            response.next();
          }
        })
        .get("/api/v2/instance", Mastodon::instance)
        .get("/api/v1/timelines/tag/{tag}", this::timeline)
        .get("/api/v1/streaming/hashtag", this::stream);
  }

  private static void instance(ServerRequest request, ServerResponse response) {
    json(
        response,
        "{\"configuration\":{\"urls\":{\"streaming\":\"ws://%s\"}}}"
            .formatted(request.authority()));
  }

  private void timeline(ServerRequest request, ServerResponse response) {
    long after = Long.parseLong(request.query().first("min_id").orElse("0"));
    List<String> page = new ArrayList<>();
    long last = after;
    for (var post : posts.tailMap(after, false).entrySet()) {
      if (page.size() == PAGE) {
        break;
      }
      page.addFirst(status(post.getKey(), post.getValue()));
      last = post.getKey();
    }
    if (!page.isEmpty()) {
      response.header(
          HeaderNames.LINK,
          "<http://%s/api/v1/timelines/tag/x?min_id=%d>; rel=\"prev\""
              .formatted(request.authority(), last));
    }
    json(response, page.stream().collect(joining(",", "[", "]")));
  }

  private void stream(ServerRequest request, ServerResponse response) throws IOException {
    response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
    var events = new LinkedBlockingQueue<String>();
    try (OutputStream out = response.outputStream()) {
      events.add(":)\n\n");
      listeners.add(events);
      for (String event = events.take(); !event.equals(END); event = events.take()) {
        out.write(event.getBytes(UTF_8));
        out.flush();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.remove(events);
    }
  }

  private void tell(String event, String content) {
    listeners.forEach(listener -> listener.add("event: " + event + "\ndata: " + content + "\n\n"));
  }

  private static void json(ServerResponse response, String body) {
    response.header(HeaderNames.CONTENT_TYPE, "application/json").send(body);
  }

  private static String status(long id, Said said) {
    String author = "https://elsewhere.example/users/" + said.author();
    return "{\"id\":\"%d\",\"uri\":\"%s/statuses/1\",\"url\":\"%s/statuses/1\",\"created_at\":\"%s\",\"edited_at\":null,\"in_reply_to_id\":null,\"visibility\":\"public\",\"language\":\"%s\",\"spoiler_text\":\"\",\"content\":\"<p>%s <a href=\\\"https://here.example/tags/metoo\\\">#<span>metoo</span></a></p>\",\"account\":{\"id\":\"7\",\"acct\":\"a@elsewhere.example\",\"uri\":\"%s\",\"url\":\"%s\"},\"tags\":[{\"name\":\"metoo\"}]}"
        .formatted(id, author, author, said.at(), said.language(), said.text(), author, author);
  }
}
