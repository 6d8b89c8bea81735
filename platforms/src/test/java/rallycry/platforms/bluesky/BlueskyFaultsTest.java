package rallycry.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rallycry.core.collect.Missed;
import rallycry.core.collect.Source;
import rallycry.core.post.Activity;
import rallycry.testkit.Cast;
import rallycry.testkit.collect.Collecting;
import rallycry.testkit.collect.Ear;

/// What goes wrong on Bluesky, and what must come of it.
class BlueskyFaultsTest {

  private final Ear ear = new Ear();

  @ParameterizedTest
  @EnumSource(Wire.class)
  void deletionOfAPostThatNeverConcernedUs_isNotPassedOn(Wire wire) throws Exception {
    try (var network = BlueskyNetwork.on(wire);
        var _ = Collecting.start(network.source(), ear)) {
      network.jetstream.writes("create", "did:plc:stranger", "3kx", BlueskyNetwork.plain("hello"));
      network.jetstream.deletes("did:plc:stranger", "3kx");
      network.writes(Cast.ANA, 0, "me too");
      network.deletes(Cast.ANA, 0);
      ear.await(
          "Ana's deletion",
          heard -> heard.activities().stream().anyMatch(Activity.Deleted.class::isInstance));
      assertThat(ear.activities()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void accountOutOfReach_isNotGone(Wire wire) throws Exception {
    try (var network = BlueskyNetwork.on(wire);
        var _ = Collecting.start(network.source(), ear)) {
      network.jetstream.leaves("did:plc:ana", "deactivated");
      network.jetstream.leaves("did:plc:ben", "suspended");
      network.jetstream.leaves("did:plc:dee", "takendown");
      ear.await("one account gone", heard -> !heard.activities().isEmpty());
      assertThat(ear.activities())
          .singleElement()
          .isInstanceOfSatisfying(
              Activity.AccountGone.class,
              gone -> assertThat(gone.accountId()).isEqualTo("did:plc:dee"));
    }
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void everyEventTwice_isHeardAsOften_underTheSameIds(Wire wire) throws Exception {
    try (var network = BlueskyNetwork.on(wire);
        var _ = Collecting.start(network.source(), ear)) {
      network.jetstream.stutters();
      Set<String> written = new HashSet<>();
      for (int number = 0; number < 50; number++) {
        written.add(network.writes(Cast.EVE, number, "me too"));
      }
      ear.await("all of them", heard -> heard.posts().equals(written));
    }
  }

  @Test
  void cursorTooOld_isFilledFromTheThread_andToldAsAGap() throws Exception {
    try (var network = BlueskyNetwork.on(Wire.V2)) {
      String before = network.writes(Cast.ANA, 0, "me too");
      try (var _ = Collecting.start(network.source(), ear)) {
        ear.await("the first", heard -> heard.posts().contains(before));
      }
      String lost = network.writes(Cast.BEN, 1, "me too");
      String deleted = network.writes(Cast.DEE, 2, "me too");
      network.deletes(Cast.DEE, 2);
      network.jetstream.forgets();
      String after = network.writes(Cast.CHI, 3, "me too");
      try (var _ = Collecting.start(network.source(), ear)) {
        ear.await("what was lost", heard -> heard.posts().containsAll(Set.of(lost, after)));
        ear.await("a gap", heard -> heard.missed().stream().anyMatch(Missed.Gap.class::isInstance));
        assertThat(ear.posts()).doesNotContain(deleted);
        assertThat(ear.missed()).anyMatch(Missed.Reported.class::isInstance);
      }
    }
  }

  @Test
  void replacedHistory_isReadAgain() throws Exception {
    try (var network = BlueskyNetwork.on(Wire.V2);
        var _ = Collecting.start(network.source(), ear)) {
      network.writes(Cast.ANA, 0, "me too");
      ear.await("it once", heard -> heard.activities().size() == 1);
      network.jetstream.syncs("did:plc:ana");
      ear.await("it again", heard -> heard.activities().size() == 2);
    }
  }

  @Test
  void silence_endsTheConnection() throws Exception {
    try (var network = BlueskyNetwork.on(Wire.V1);
        Source source =
            network.source(List.of(network.jetstream.stream()), Duration.ofMillis(300))) {
      network.jetstream.stalls(true);
      assertThatThrownBy(() -> source.collect(ear))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("nothing was heard");
    }
  }

  @Test
  void otherInstance_isBegunByTime_andLosesNothing() throws Exception {
    try (var network = BlueskyNetwork.on(Wire.V2)) {
      String first = network.writes(Cast.ANA, 0, "me too");
      try (var _ = Collecting.start(network.source(), ear)) {
        ear.await("the first", heard -> heard.posts().contains(first));
      }
      String second = network.writes(Cast.ANA, 1, "me too");
      URI alias =
          URI.create(network.jetstream.stream().toString().replace("localhost", "127.0.0.1"));
      URI dead = URI.create("ws://127.0.0.1:1");
      try (var _ =
          Collecting.start(network.source(List.of(dead, alias), Duration.ofSeconds(20)), ear)) {
        ear.await("the second", heard -> heard.posts().contains(second));
      }
    }
  }

  @Test
  void nothingListening_isAFailure_notAnEnd() throws Exception {
    try (var network = BlueskyNetwork.on(Wire.V1);
        Source source =
            network.source(List.of(URI.create("ws://127.0.0.1:1")), Duration.ofSeconds(1))) {
      assertThatThrownBy(() -> source.collect(ear))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot be reached");
    }
  }
}
