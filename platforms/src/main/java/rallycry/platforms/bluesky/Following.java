package rallycry.platforms.bluesky;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Missed;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.Unreadable;
import tools.jackson.databind.JsonNode;

/// Follows one connection from its first event to its end, and hands over what concerns us, a
/// handful at a time.
final class Following {

  private static final Duration TICK = Duration.ofMillis(100);

  /// How long what was heard may wait for more.
  private static final long HOLD = Duration.ofMillis(250).toNanos();

  /// How long a cursor may lag behind where nothing is heard.
  private static final long LAG = Duration.ofSeconds(5).toNanos();

  /// The most that is handed over at once.
  private static final int HANDFUL = 500;

  /// An account whose history was replaced is read again at most this often.
  private static final long BETWEEN_RESYNCS = Duration.ofSeconds(5).toNanos();

  private final Listener listener;
  private final Sieve sieve;
  private final Wanted wanted;
  private final Backfill backfill;
  private final String host;
  private final List<Activity> held = new ArrayList<>();
  private final Set<String> heldPosts = new HashSet<>();
  private Position position;
  private Optional<Instant> gapSince = Optional.empty();
  private Optional<byte[]> last = Optional.empty();
  private long handedOver = System.nanoTime();
  private long resynced = System.nanoTime() - BETWEEN_RESYNCS;

  Following(Listener listener, Wanted wanted, Backfill backfill, String host, Position from) {
    this.listener = listener;
    this.sieve = new Sieve(wanted);
    this.wanted = wanted;
    this.backfill = backfill;
    this.host = host;
    this.position = from;
  }

  /// Nobody listened before: asks for all there is. That is no gap, for nothing was promised.
  void begin() throws InterruptedException {
    backfill.run(Instant.EPOCH, this::found, listener::missed);
  }

  /// What the stream no longer has is asked for elsewhere, and told as a gap all the same:
  /// deletions within it stay unknown.
  void outdated() throws InterruptedException {
    if (gapSince.isEmpty()) {
      Instant since = position.time();
      gapSince = Optional.of(since);
      backfill.run(since, this::found, listener::missed);
    }
  }

  /// Follows until told to stop.
  ///
  /// @param silence after which the connection is taken to be dead
  void follow(Jetstream stream, Duration silence, BooleanSupplier stopped)
      throws IOException, InterruptedException {
    long spoke = System.nanoTime();
    while (!stopped.getAsBoolean()) {
      Optional<byte[]> message = stream.next(TICK);
      long now = System.nanoTime();
      if (message.isPresent()) {
        spoke = now;
        hear(message.get());
      } else if (now - spoke > silence.toNanos()) {
        throw new IOException("nothing was heard for " + silence.toSeconds() + " s");
      }
      if (isDue(now, message.isEmpty())) {
        handOver();
      }
    }
    handOver();
  }

  private boolean isDue(long now, boolean quiet) {
    long waited = now - handedOver;
    return held.isEmpty()
        ? last.isPresent() && waited > LAG
        : quiet || waited > HOLD || held.size() >= HANDFUL;
  }

  private void handOver() {
    last.flatMap(this::place).ifPresent(place -> position = place);
    listener.heard(List.copyOf(held), position.toString());
    held.clear();
    heldPosts.clear();
    last = Optional.empty();
    handedOver = System.nanoTime();
  }

  private void hear(byte[] bytes) throws IOException, InterruptedException {
    if (gapSince.isPresent()) {
      place(bytes).ifPresent(this::closeGap);
    }
    if (sieve.mayConcern(bytes)) {
      try {
        read(Json.read(bytes, 0, bytes.length));
      } catch (Unreadable unreadable) {
        listener.missed(new Missed.Unreadable(unreadable.reason().meaning()));
      }
    }
    last = Optional.of(bytes);
  }

  private void closeGap(Position first) {
    gapSince.ifPresent(since -> listener.missed(new Missed.Gap(since, first.time())));
    gapSince = Optional.empty();
  }

  private void read(JsonNode event) throws IOException, InterruptedException {
    switch (Wire.kind(event)) {
      case "info" -> notice(Json.text(event.path("payload"), "name"));
      case "error" -> throw new IOException("the stream ended: " + Json.text(event, "error"));
      case "sync" -> resync(Json.text(event.path("payload"), "did"));
      default -> {
        JsonNode first = Wire.first(event);
        for (Activity activity : Events.read(first)) {
          if (concerns(activity, first)) {
            hold(activity);
          }
        }
      }
    }
  }

  private void notice(String name) throws IOException, InterruptedException {
    if (name.equals("OutdatedCursor")) {
      outdated();
    } else if (name.equals("FutureCursor")) {
      // Another archive behind the same name: its numbers are not ours, its times are.
      position = position.byTime();
      handOver();
      throw new IOException(host + " counts anew");
    }
  }

  private void resync(String did) throws InterruptedException {
    long now = System.nanoTime();
    if (now - resynced < BETWEEN_RESYNCS) {
      listener.missed(new Missed.Capped("resync"));
      return;
    }
    resynced = now;
    backfill.account(did, this::found, listener::missed);
  }

  private boolean concerns(Activity activity, JsonNode event) {
    JsonNode record = event.path("commit").path("record");
    return switch (activity) {
      case Activity.Posted _ -> wanted.has(record);
      case Activity.Edited edited -> wanted.has(record) || knows(edited.post().id());
      case Activity.Deleted deleted -> knows(deleted.postId());
      case Activity.AccountGone _, Activity.AccountMoved _ -> true;
    };
  }

  private boolean knows(String post) {
    return heldPosts.contains(post) || listener.knows(Platform.BLUESKY, post);
  }

  private void hold(Activity activity) {
    held.add(activity);
    switch (activity) {
      case Activity.Posted posted -> heldPosts.add(posted.post().id());
      case Activity.Edited edited -> heldPosts.add(edited.post().id());
      case Activity.Deleted _, Activity.AccountGone _, Activity.AccountMoved _ -> {
        // Nothing more can be said of these.
      }
    }
  }

  /// What a back-fill found is handed over at once, and the cursor stays where it is.
  private void found(List<Activity> activities) {
    listener.heard(activities, position.toString());
  }

  private Optional<Position> place(byte[] bytes) {
    try {
      return Position.of(host, Json.read(bytes, 0, bytes.length));
    } catch (Unreadable _) {
      return Optional.empty();
    }
  }
}
