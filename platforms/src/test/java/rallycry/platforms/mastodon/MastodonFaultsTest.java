package rallycry.platforms.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rallycry.core.collect.Missed;
import rallycry.core.post.Activity;
import rallycry.testkit.Cast;
import rallycry.testkit.collect.Collecting;
import rallycry.testkit.collect.Ear;

/// What goes wrong on an instance of Mastodon, and what must come of it.
class MastodonFaultsTest {

  private final Ear ear = new Ear();

  @Test
  void allowanceSpent_isWaitedFor_andTold() throws Exception {
    try (var network = MastodonNetwork.withoutToken()) {
      Instant until = Instant.now().plusMillis(600);
      network.mastodon.limits(1, until);
      try (var _ = Collecting.start(network.source(), ear)) {
        ear.await("that it waits", heard -> heard.missed().contains(new Missed.Capped("rate")));
        String id = network.writes(Cast.ANA, 0, "me too");
        ear.await("the post, later", heard -> heard.posts().contains(id));
        assertThat(Instant.now()).isAfterOrEqualTo(until);
        assertThat(network.mastodon.asked()).hasSizeGreaterThan(1);
      }
    }
  }

  @Test
  void tooManyQuestions_areWaitedFor_evenUnwarned() throws Exception {
    try (var network = MastodonNetwork.withoutToken()) {
      network.mastodon.limits(0, Instant.now().plusMillis(300));
      String id = network.writes(Cast.ANA, 0, "me too");
      try (var _ = Collecting.start(network.source(), ear)) {
        ear.await("the post", heard -> heard.posts().contains(id));
        assertThat(ear.missed()).contains(new Missed.Capped("rate"));
      }
    }
  }

  @Test
  void sameAnswerOnTwoInstances_hasOneKeyAndOneAuthor() throws Exception {
    try (var here = MastodonNetwork.withToken();
        var there = MastodonNetwork.withoutToken();
        var _ = Collecting.start(here.source(), ear);
        var _ = Collecting.start(there.source(), ear)) {
      here.writes(Cast.EVE, 5, "something first, so that ids differ");
      here.writes(Cast.BEN, 1, "me too");
      there.writes(Cast.BEN, 1, "me too");
      ear.await("all", heard -> heard.activities().size() == 3);
      assertThat(ear.posts()).hasSize(2);
      List<Activity> bens =
          ear.activities().stream().filter(activity -> isBens(activity, here)).toList();
      assertThat(bens).hasSize(2);
      assertThat(bens.getFirst()).isEqualTo(bens.getLast());
    }
  }

  @Test
  void deletionAfterARestart_isUnderstood_byReadingTheLastDayAgain() throws Exception {
    try (var network = MastodonNetwork.withToken()) {
      String id = network.writes(Cast.ANA, 0, "me too");
      try (var _ = Collecting.start(network.source(), ear)) {
        ear.await("the post", heard -> heard.posts().contains(id));
      }
      try (var _ = Collecting.start(network.source(), ear)) {
        ear.await("it again", heard -> heard.activities().size() == 2);
        network.deletes(Cast.ANA, 0);
        ear.await(
            "its deletion",
            heard ->
                heard.activities().getLast() instanceof Activity.Deleted gone
                    && gone.postId().equals(id));
      }
    }
  }

  @Test
  void deletionOfAPostThatIsNotRemembered_isCountedAsUnreadable() throws Exception {
    try (var network = MastodonNetwork.withToken();
        var _ = Collecting.start(network.source(), ear)) {
      String id = network.writes(Cast.ANA, 0, "me too");
      ear.await("the post", heard -> heard.posts().contains(id));
      network.mastodon.say("delete", "4711");
      ear.await(
          "that a deletion was not understood",
          heard ->
              heard
                  .missed()
                  .contains(new Missed.Unreadable("a deletion of a post that is not remembered")));
    }
  }

  @Test
  void postToFollowers_isNotTaken() throws Exception {
    try (var network = MastodonNetwork.withToken();
        var _ = Collecting.start(network.source(), ear)) {
      String uri = network.uri(Cast.DEE, 0);
      for (String visibility : List.of("private", "direct", "unlisted")) {
        network.mastodon.posts(
            MastodonNetwork.status(uri + visibility, network.account(Cast.DEE), "me too", "null")
                .replace("\"public\"", "\"" + visibility + "\""));
      }
      ear.await("the last", heard -> heard.posts().contains(uri + "unlisted"));
      assertThat(ear.activities()).hasSize(1);
      assertThat(ear.missed()).isEmpty();
    }
  }

  @Test
  void silence_endsTheStream() throws Exception {
    try (var network = MastodonNetwork.withToken();
        var source = network.source(Duration.ofMillis(300))) {
      assertThatThrownBy(() -> source.collect(ear))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("nothing was heard");
    }
  }

  private static boolean isBens(Activity activity, MastodonNetwork network) {
    return activity instanceof Activity.Posted posted
        && posted.post().author().equals(network.account(Cast.BEN));
  }
}
