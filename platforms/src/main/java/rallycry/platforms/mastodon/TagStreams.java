package rallycry.platforms.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import rallycry.core.collect.Missed;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.JsonApi;
import rallycry.platforms.kit.LineStream;
import rallycry.platforms.kit.PatientApi;
import rallycry.platforms.kit.Unreadable;
import rallycry.platforms.mastodon.TagStream.Said;

/// The streams of all hashtags, one connection each, heard as one.
final class TagStreams implements AutoCloseable {

  /// Events read ahead; beyond, the network waits.
  private static final int AHEAD = 512;

  private static final Duration TICK = Duration.ofMillis(100);

  private final MastodonOptions options;
  private final InstantSource clock;
  private final List<LineStream> streams = new ArrayList<>();
  private BlockingQueue<Said> said = new ArrayBlockingQueue<>(AHEAD);
  private Optional<JsonApi> api = Optional.empty();
  private volatile boolean closed;

  TagStreams(MastodonOptions options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
  }

  /// Opens a stream for each hashtag.
  ///
  /// @param instance tells where the streams are
  void open(PatientApi instance, Hearing hearing) throws IOException, InterruptedException {
    said = new ArrayBlockingQueue<>(AHEAD);
    var streaming = new JsonApi(address(instance, hearing), options.token().orElseThrow(), clock);
    api = Optional.of(streaming);
    for (String tag : options.hashtags()) {
      streams.add(
          streaming.stream(
              "/api/v1/streaming/hashtag",
              Map.of("tag", tag),
              "text/event-stream",
              new TagStream(said)));
    }
  }

  /// Hands over what is said, for a while; without streams, only waits.
  ///
  /// @return false once closed
  /// @throws IOException if a stream ended, or says nothing any more
  boolean follow(Duration pause, Hearing hearing) throws IOException, InterruptedException {
    long began = System.nanoTime();
    while (!closed && System.nanoTime() - began < pause.toNanos()) {
      switch (said.poll(TICK.toNanos(), TimeUnit.NANOSECONDS)) {
        case null -> checkAlive();
        case Said.Event event -> hear(event, hearing);
        case Said.Ended end -> throw new IOException("the stream ended: " + end.why());
      }
    }
    return !closed;
  }

  /// Ends all streams; they can be opened again.
  void hangUp() {
    streams.forEach(LineStream::close);
    streams.clear();
    api.ifPresent(JsonApi::close);
    api = Optional.empty();
  }

  /// May be called by any thread.
  @Override
  public void close() {
    closed = true;
  }

  private void checkAlive() throws IOException {
    for (LineStream stream : streams) {
      if (stream.silence().compareTo(options.silence()) > 0) {
        throw new IOException("nothing was heard for " + options.silence().toSeconds() + " s");
      }
    }
  }

  private static void hear(Said.Event event, Hearing hearing) {
    switch (event.kind()) {
      case "update", "status.update" -> {
        byte[] json = event.text().getBytes(UTF_8);
        try {
          hearing.statuses(List.of(Json.read(json, 0, json.length)));
        } catch (Unreadable unreadable) {
          hearing.missed(new Missed.Unreadable(unreadable.reason().meaning()));
        }
      }
      case "delete" -> hearing.deleted(event.text());
      default -> {
        // Filters, notifications, announcements: nothing that is counted.
      }
    }
  }

  /// Where the instance streams from: often a host of its own.
  private URI address(PatientApi instance, Hearing hearing)
      throws IOException, InterruptedException {
    String named =
        Json.text(
            instance
                .get("/api/v2/instance", Map.of(), hearing::missed)
                .path("configuration")
                .path("urls"),
            "streaming");
    return named.isEmpty() ? options.instance() : secure(named.replaceFirst("^ws", "http"));
  }

  /// The token goes there: never less protected than to the instance itself.
  private URI secure(String address) throws IOException {
    try {
      URI streaming = new URI(address);
      if (options.instance().getScheme().equals(streaming.getScheme())) {
        return streaming;
      }
    } catch (URISyntaxException _) {
      // Said below.
    }
    throw new IOException(options.name() + " names no address for its streams that will do");
  }
}
