package rallycry.platforms.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rallycry.core.collect.Missed;
import rallycry.testkit.Cast;
import rallycry.testkit.collect.Collecting;
import rallycry.testkit.collect.Ear;

/// What goes wrong at X, and what must come of it.
class XFaultsTest {

  private final Ear ear = new Ear();

  @Test
  void tooMany_isWaitedFor_byTheSearch() throws Exception {
    try (var network = XNetwork.searched()) {
      network.x.refuses(2, Instant.now());
      String id = network.writes(Cast.ANA, 0, "me too");
      try (var _ = Collecting.start(network.source(), ear)) {
        ear.await("the post", heard -> heard.posts().contains(id));
        assertThat(ear.missed()).contains(new Missed.Capped("rate"));
      }
    }
  }

  @Test
  void repliesThatWereFound_areHeldAgainstThoseThatXReports_alsoAfterARestart() throws Exception {
    try (var network = XNetwork.searched()) {
      network.x.hides(2);
      network.writes(Cast.ANA, 0, "me too");
      network.edits(Cast.ANA, 0, "me too, all of it");
      network.writes(Cast.BEN, 1, "me too");
      try (var _ = Collecting.start(network.source(), ear)) {
        ear.await("the numbers", heard -> heard.missed().contains(reported(2, 5)));
      }
      network.writes(Cast.CHI, 2, "me too");
      try (var _ = Collecting.start(network.source(), ear)) {
        ear.await("the numbers", heard -> heard.missed().contains(reported(3, 6)));
      }
    }
  }

  private static Missed reported(long found, long replies) {
    return new Missed.Reported("42", found, replies);
  }

  @Test
  void tooMany_isWaitedFor_byTheStream() throws Exception {
    try (var network = XNetwork.streamed()) {
      network.x.refuses(1, Instant.now());
      try (var _ = Collecting.start(network.source(), ear)) {
        ear.await("that it listens", heard -> heard.cursor().isPresent());
        assertThat(ear.missed()).contains(new Missed.Capped("rate"));
      }
    }
  }

  @Test
  void stalledStream_endsTheConnection() throws Exception {
    try (var network = XNetwork.streamed();
        var source = network.stream(Duration.ofMillis(300))) {
      assertThatThrownBy(() -> source.collect(ear))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("nothing was heard");
    }
  }

  @Test
  void streamThatIsEndedByX_saysWhy() throws Exception {
    try (var network = XNetwork.streamed();
        var source = network.source()) {
      Thread.ofVirtual().start(() -> sayGoodbye(network));
      assertThatThrownBy(() -> source.collect(ear)).hasMessageContaining("operational disconnect");
    }
  }

  @Test
  void subscriptions_areMadeOnce_andNothingIsEverPosted() throws Exception {
    try (var network = XNetwork.streamed()) {
      for (int start = 0; start < 2; start++) {
        var fresh = new Ear();
        try (var _ = Collecting.start(network.source(), fresh)) {
          fresh.await("that it listens", heard -> heard.cursor().isPresent());
        }
      }
      assertThat(network.description.seen())
          .filteredOn("createActivitySubscription"::equals)
          .hasSize(2);
      assertThat(Set.copyOf(network.description.seen()))
          .containsExactlyInAnyOrder("getActivitySubscriptions", "createActivitySubscription");
    }
  }

  private static void sayGoodbye(XNetwork network) {
    try {
      network.awaitListener();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    network.x.tells(
        "{\"errors\":[{\"title\":\"operational disconnect\",\"type\":\"about:blank\"}]}");
  }
}
