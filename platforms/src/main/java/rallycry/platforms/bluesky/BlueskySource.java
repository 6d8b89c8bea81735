package rallycry.platforms.bluesky;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Abilities.Ability;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Source;
import rallycry.core.post.Platform;

/// Listens to Bluesky: to all of it, and keeps what answers a call or bears a hashtag.
///
/// The cursor is a [Position]. At the very first time, and where the Jetstream has forgotten what
/// was said since, a [Backfill] asks for it first.
public final class BlueskySource implements Source {

  /// How far back the first wire goes; beyond, it moves the cursor up without a word.
  private static final Duration WINDOW = Duration.ofHours(36);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BlueskyOptions options;
  private final InstantSource clock;
  private final HttpClient http;
  private final Wanted wanted;
  private final Backfill backfill;
  private int turn;
  private volatile boolean closed;

  public BlueskySource(BlueskyOptions options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.wanted = new Wanted(options.calls(), options.hashtags());
    this.backfill = new Backfill(new AppView(http, options.appView(), options.login()), wanted);
  }

  @Override
  public String name() {
    return "bluesky";
  }

  @Override
  public Platform platform() {
    return Platform.BLUESKY;
  }

  @Override
  public Abilities abilities() {
    return Abilities.of(Ability.values());
  }

  @Override
  public void collect(Listener listener) throws IOException, InterruptedException {
    try {
      listen(listener);
    } catch (IOException failure) {
      turn = (turn + 1) % options.instances().size();
      if (!closed) {
        throw failure;
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    http.shutdownNow();
  }

  private void listen(Listener listener) throws IOException, InterruptedException {
    URI instance = options.instances().get(turn);
    Instant now = clock.instant();
    Optional<Position> stood = listener.cursor().flatMap(Position::parse);
    Position from = stood.orElseGet(() -> Position.at(now));
    var following = new Following(listener, wanted, backfill, instance.getAuthority(), from);
    try (Jetstream stream = open(instance, from, following)) {
      if (stood.isEmpty()) {
        following.begin();
      } else if (isForgotten(from, now)) {
        following.outdated();
      }
      following.follow(stream, options.silence(), () -> closed);
    }
  }

  private Jetstream open(URI instance, Position from, Following following)
      throws IOException, InterruptedException {
    try {
      return connect(instance, from.cursorFor(instance));
    } catch (Jetstream.CursorTooOld refused) {
      if (from.seq().isEmpty()) {
        throw refused;
      }
      Jetstream stream = connect(instance, from.byTime().cursorFor(instance));
      following.outdated();
      return stream;
    }
  }

  private Jetstream connect(URI instance, long cursor) throws IOException {
    URI address = options.wire().address(instance, OptionalLong.of(cursor));
    return Jetstream.open(http, address, options.wire().subprotocol(), PATIENCE);
  }

  private boolean isForgotten(Position from, Instant now) {
    return options.wire() == Wire.V1 && from.time().isBefore(now.minus(WINDOW));
  }
}
