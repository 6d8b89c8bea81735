package rallycry.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.tally.Cell.Measure;
import rallycry.platforms.bluesky.BlueskyOptions;
import rallycry.platforms.bluesky.BlueskySource;
import rallycry.platforms.bluesky.Wire;
import tools.jackson.databind.JsonNode;

/// Real accounts on a real AT network, counted by the whole of what listens: its firehose, bridged
/// to the first wire of Jetstream, the source, the ledger and the tally.
class AtNetworkPeerTest {

  private static Peer network;

  @TempDir private Path home;
  private Campaigning campaign;
  private JsonNode call;

  @BeforeAll
  static void start() throws IOException {
    network = Peer.start("atproto");
  }

  @AfterAll
  static void stop() throws IOException {
    network.close();
  }

  @BeforeEach
  void ask() {
    campaign = new Campaigning(home.resolve("data"));
    call = post("asker", "Has it happened to you?", Map.of());
  }

  @AfterEach
  void close() {
    campaign.close();
  }

  @Test
  void answers_atAnyDepth_areCounted_andUncountedWhenDeleted() throws Exception {
    try (var _ = campaign.listen(source())) {
      JsonNode first = post("ana", "me too", Map.of("root", call));
      post("ben", "me too, at school", Map.of("root", call, "parent", first));
      post("ana", "and once more", Map.of("root", call));
      post("fin", "nothing to do with it", Map.of());
      await(Measure.POSTS, 3);
      assertThat(campaign.total(Measure.PEOPLE)).isEqualTo(2);
      delete("ana", first);
      await(Measure.POSTS, 2);
      assertThat(campaign.total(Measure.PEOPLE)).isEqualTo(2);
    }
  }

  @Test
  void accountThatIsDeleted_countsNoMore_withAllItWrote() throws Exception {
    try (var _ = campaign.listen(source())) {
      post("dee", "me too", Map.of("root", call));
      post("dee", "it is years ago", Map.of("root", call));
      post("eve", "me too", Map.of("root", call));
      await(Measure.PEOPLE, 2);
      network.order(Map.of("do", "leave", "who", "dee"));
      await(Measure.PEOPLE, 1);
      assertThat(campaign.total(Measure.POSTS)).isEqualTo(1);
    }
  }

  @Test
  void restartInTheMiddle_losesNothing_andDoublesNothing() throws Exception {
    var written = new ArrayList<JsonNode>();
    try (var _ = campaign.listen(source())) {
      written.addAll(all("me too, while it listens"));
      await(Measure.POSTS, 5);
      written.addAll(all("me too, while it may be stopping"));
    }
    campaign.restart();
    written.addAll(all("me too, while nobody listens"));
    delete("person0", written.getFirst());
    try (var _ = campaign.listen(source())) {
      written.addAll(all("me too, while it listens again"));
      await(Measure.POSTS, 19);
      assertThat(campaign.total(Measure.PEOPLE)).isEqualTo(5);
      assertThat(campaign.total(Measure.RETRACTIONS)).isEqualTo(1);
    }
  }

  /// Five people answer.
  private List<JsonNode> all(String text) {
    var written = new ArrayList<JsonNode>();
    for (int person = 0; person < 5; person++) {
      written.add(post("person" + person, text, Map.of("root", call)));
    }
    return written;
  }

  private void await(Measure measure, long count) throws InterruptedException {
    campaign.await(count + " " + measure, () -> campaign.total(measure) == count);
  }

  private BlueskySource source() {
    int port = network.beginning().path("port").asInt();
    return new BlueskySource(
        new BlueskyOptions(
            Wire.V1,
            List.of(URI.create("ws://localhost:" + port)),
            URI.create("http://localhost:" + port),
            Optional.empty(),
            Set.of(call.path("uri").asString()),
            Set.of(),
            Duration.ofSeconds(60)),
        InstantSource.system());
  }

  private static JsonNode post(String who, String text, Map<String, JsonNode> reply) {
    Map<String, Object> order = new HashMap<>(reply);
    order.putAll(Map.of("do", "post", "who", who, "text", text));
    return network.order(order);
  }

  private static void delete(String who, JsonNode post) {
    network.order(Map.of("do", "delete", "who", who, "uri", post.path("uri").asString()));
  }
}
