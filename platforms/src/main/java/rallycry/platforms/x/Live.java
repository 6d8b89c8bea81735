package rallycry.platforms.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Abilities.Ability;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Missed;
import rallycry.core.collect.Source;
import rallycry.core.post.Platform;
import rallycry.platforms.kit.Heard;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.JsonApi;
import rallycry.platforms.kit.LineQueue;
import rallycry.platforms.kit.LineStream;
import rallycry.platforms.kit.Times;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;

/// Listens to the stream of the X Activity API: replies to the host and quotes of them as they are
/// written, for hosts whose server cannot be called by a webhook.
///
/// It hears direct replies alone, and cannot ask for what it missed: each time that nobody listened
/// is told as a gap, and the [Search] beside it fills it. The cursor is when it last listened.
public final class Live implements Source {

  private static final Duration TICK = Duration.ofMillis(100);

  /// How long the cursor may lag behind where nothing is said.
  private static final Duration LAG = Duration.ofSeconds(5);

  private final LiveOptions options;
  private final InstantSource clock;
  private final JsonApi app;
  private final JsonApi host;
  private final CountDownLatch closed = new CountDownLatch(1);

  public Live(LiveOptions options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
    app = new JsonApi(options.api(), options.bearer(), clock);
    host = new JsonApi(options.api(), options.userToken(), clock);
  }

  @Override
  public String name() {
    return "x-live";
  }

  @Override
  public Platform platform() {
    return Platform.X;
  }

  @Override
  public Abilities abilities() {
    return Abilities.of(Ability.AUTHORS, Ability.EDITS);
  }

  @Override
  public void collect(Listener listener) throws IOException, InterruptedException {
    try {
      new Subscriptions(host, options.account()).make();
      listen(listener);
    } catch (JsonApi.TooMany wait) {
      listener.missed(new Missed.Capped("rate"));
      Instant until = wait.until().orElseThrow(() -> wait);
      rest(Duration.between(clock.instant(), until));
    } catch (IOException failure) {
      if (isOpen()) {
        throw failure;
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    app.close();
    host.close();
  }

  private void listen(Listener listener) throws IOException, InterruptedException {
    var lines = new LineQueue();
    try (LineStream stream =
        app.stream("/2/activity/stream", Map.of(), "application/json", lines)) {
      tellGap(listener);
      Instant kept = Instant.MIN;
      while (isOpen()) {
        Optional<String> line = lines.next(TICK).filter(text -> !text.isEmpty());
        if (line.isPresent()) {
          hear(line.get(), listener);
        } else if (clock.instant().isAfter(kept.plus(LAG))) {
          kept = clock.instant();
          listener.heard(List.of(), kept.toString());
        }
        if (stream.silence().compareTo(options.silence()) > 0) {
          throw new IOException("nothing was heard for " + options.silence().toSeconds() + " s");
        }
      }
    }
  }

  private void tellGap(Listener listener) {
    listener
        .cursor()
        .map(Times::second)
        .filter(second -> second.isPresent())
        .map(second -> Instant.ofEpochSecond(second.getAsLong()))
        .ifPresent(since -> listener.missed(new Missed.Gap(since, clock.instant())));
  }

  private void hear(String line, Listener listener) throws IOException {
    byte[] bytes = line.getBytes(UTF_8);
    var heard = new Heard();
    try {
      JsonNode message = Json.read(bytes, 0, bytes.length);
      if (!message.has("data") && message.has("errors")) {
        throw new IOException(
            "X ends the stream: " + Json.text(message.path("errors").path(0), "title"));
      }
      ActivityEvents.read(message, options.wanted(), clock.instant().getEpochSecond(), heard);
    } catch (Unreadable unreadable) {
      heard.unreadable(unreadable.reason());
    }
    heard.missed().forEach(listener::missed);
    listener.heard(heard.activities(), clock.instant().toString());
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  private void rest(Duration pause) throws InterruptedException {
    var _ = closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }
}
