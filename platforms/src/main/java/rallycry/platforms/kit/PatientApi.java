package rallycry.platforms.kit;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import rallycry.core.collect.Missed;
import tools.jackson.databind.JsonNode;

/// A [JsonApi] for a source that asks again and again: waits where the platform asks for it, rests
/// between two rounds, and wakes up to be closed.
public final class PatientApi implements AutoCloseable {

  private final JsonApi api;
  private final InstantSource clock;
  private final CountDownLatch closed = new CountDownLatch(1);

  /// @param root and token as [JsonApi] takes them
  public PatientApi(URI root, String token, InstantSource clock) {
    api = new JsonApi(root, token, clock);
    this.clock = clock;
  }

  /// @param missed learns of each wait
  /// @throws IOException as [JsonApi#get] does, and where "too many" comes without a time
  public JsonNode get(String path, Map<String, String> query, Consumer<Missed> missed)
      throws IOException, InterruptedException {
    while (true) {
      try {
        return api.get(path, query).body();
      } catch (JsonApi.TooMany wait) {
        missed.accept(new Missed.Capped("rate"));
        Instant until = wait.until().orElseThrow(() -> wait);
        if (!rest(Duration.between(clock.instant(), until))) {
          throw wait;
        }
      }
    }
  }

  /// @return false if it was closed meanwhile
  public boolean rest(Duration pause) throws InterruptedException {
    return !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  public boolean isOpen() {
    return closed.getCount() > 0;
  }

  /// May be called by any thread, also from within.
  @Override
  public void close() {
    closed.countDown();
    api.close();
  }
}
