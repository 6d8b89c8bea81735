package rallycry.app.demo;

import static java.util.stream.Collectors.joining;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Bluesky, played: Jetstream's first wire, and the AppView's answer to who asks for the whole
/// thread.
final class Bluesky implements Peer, HttpService, WsListener {

  static final String CALL = "at://did:plc:host/app.bsky.feed.post/3kcall";

  private static final String POST = "app.bsky.feed.post";

  private final InstantSource clock;
  private final Map<Long, Said> posts = new ConcurrentHashMap<>();
  private final Set<WsSession> listeners = ConcurrentHashMap.newKeySet();

  Bluesky(InstantSource clock) {
    this.clock = clock;
  }

  /// What was said before anybody listened.
  void said(Said said) {
    posts.put(said.number(), said);
  }

  @Override
  public void says(Said said) {
    said(said);
    commit(said, "\"create\"", ",\"record\":" + record(said, said.text()));
  }

  /// Some delete, some write other words, some leave.
  @Override
  public void takesBack(Said said) {
    posts.remove(said.number());
    switch ((int) (said.number() % 5)) {
      case 0 ->
          commit(said, "\"update\"", ",\"record\":" + record(said, "I would rather say nothing."));
      case 1 ->
          event(
              said,
              "account",
              "{\"active\":false,\"did\":\"%s\",\"status\":\"deleted\",\"seq\":1,\"time\":\"%s\"}"
                  .formatted(did(said), clock.instant()));
      default -> commit(said, "\"delete\"", "");
    }
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get(
        "/xrpc/app.bsky.feed.getPostThread",
        (request, response) ->
            response.header(HeaderNames.CONTENT_TYPE, "application/json").send(thread()));
  }

  @Override
  public void onOpen(WsSession session) {
    listeners.add(session);
  }

  @Override
  public void onClose(WsSession session, int status, String reason) {
    listeners.remove(session);
  }

  @Override
  public void onError(WsSession session, Throwable gone) {
    listeners.remove(session);
  }

  private void commit(Said said, String operation, String more) {
    event(
        said,
        "commit",
        "{\"rev\":\"3k\",\"operation\":%s,\"collection\":\"%s\",\"rkey\":\"%s\"%s}"
            .formatted(operation, POST, said.author(), more));
  }

  private void event(Said said, String kind, String body) {
    var now = clock.instant();
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    String line =
        "{\"did\":\"%s\",\"time_us\":%d,\"kind\":\"%s\",\"%s\":%s}"
            .formatted(did(said), micros, kind, kind, body);
    listeners.forEach(listener -> send(listener, line));
  }

  private void send(WsSession listener, String line) {
    try {
      listener.send(line, true);
    } catch (RuntimeException gone) {
      listeners.remove(listener);
    }
  }

  private String thread() {
    String replies =
        posts.values().stream()
            .map(said ->
                "{\"post\":{\"uri\":\"at://%s/%s/%s\",\"author\":{\"did\":\"%s\"},\"indexedAt\":\"%s\",\"record\":%s},\"replies\":[]}"
                    .formatted(
                        did(said),
                        POST,
                        said.author(),
                        did(said),
                        said.at(),
                        record(said, said.text())))
            .collect(joining(","));
    // A few answers more than are handed out: a network that hides some of them is no rarity.
    return "{\"thread\":{\"post\":{\"uri\":\"%s\",\"replyCount\":%d},\"replies\":[%s]}}"
        .formatted(CALL, posts.size() + 12, replies);
  }

  private static String record(Said said, String text) {
    return "{\"$type\":\"%s\",\"createdAt\":\"%s\",\"langs\":[\"%s\"],\"reply\":{\"root\":{\"uri\":\"%s\",\"cid\":\"c\"},\"parent\":{\"uri\":\"%s\",\"cid\":\"c\"}},\"text\":\"%s\"}"
        .formatted(POST, said.at(), said.language(), CALL, CALL, text);
  }

  private static String did(Said said) {
    return "did:plc:" + said.author();
  }
}
