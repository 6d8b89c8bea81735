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

/// A [JsonApi] for a source that asks again and again: waits where the platform asks for it, and
/// before it has to; rests between two rounds, and wakes up to be closed.
public final class PatientApi implements AutoCloseable {

  private final JsonApi api;
  private final InstantSource clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private Instant freeAt = Instant.MIN;

  /// @param root and token as [JsonApi] takes them
  public PatientApi(URI root, String token, InstantSource clock) {
    api = new JsonApi(root, token, clock);
    this.clock = clock;
  }

  /// @param missed learns of each wait
  /// @throws IOException as [JsonApi#get] does, and where "too many" comes without a time
  public JsonNode get(String path, Map<String, String> query, Consumer<Missed> missed)
      throws IOException, InterruptedException {
    return ask(path, query, missed).body();
  }

  /// As [#get], with the headers.
  public JsonApi.Answer ask(String path, Map<String, String> query, Consumer<Missed> missed)
      throws IOException, InterruptedException {
    waitUntilFree(missed);
    while (true) {
      try {
        JsonApi.Answer answer = api.get(path, query);
        freeAt = new Allowance(answer.headers()).restUntil(clock.instant()).orElse(Instant.MIN);
        return answer;
      } catch (JsonApi.TooMany wait) {
        freeAt = wait.until().orElseThrow(() -> wait);
        waitUntilFree(missed);
      }
    }
  }

  private void waitUntilFree(Consumer<Missed> missed) throws IOException, InterruptedException {
    Instant now = clock.instant();
    if (freeAt.equals(Instant.MIN)) {
      return;
    }
    missed.accept(new Missed.Capped("rate"));
    if (!rest(Duration.between(now, freeAt))) {
      throw new IOException("closed while it waited to be allowed to ask");
    }
    freeAt = Instant.MIN;
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
