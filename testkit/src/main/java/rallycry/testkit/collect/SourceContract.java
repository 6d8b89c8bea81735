package rallycry.testkit.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import rallycry.core.collect.Abilities.Ability;
import rallycry.core.collect.Missed;
import rallycry.core.collect.Source;
import rallycry.core.post.Activity;
import rallycry.testkit.Cast;

/// What every source has to do, told with the [Cast] on a network of its kind.
///
/// What a platform cannot do, its source says; then the contract asks for the declaration, and that
/// nothing is made up.
public abstract class SourceContract {

  private final Ear ear = new Ear();

  /// A new network on which nothing was written.
  protected abstract Network begin() throws Exception;

  @Test
  void name_isShortAndPlain() throws Exception {
    try (Network network = begin();
        Source source = network.source()) {
      assertThat(source.name()).matches("[a-z][a-z0-9.:-]{0,80}");
      assertThat(source.abilities().can()).contains(Ability.AUTHORS);
    }
  }

  @Test
  void post_isHeard_withItsAuthorAndWords() throws Exception {
    try (Network network = begin();
        var _ = Collecting.start(network.source(), ear)) {
      network.awaitListener();
      String id = network.writes(Cast.ANA, 0, "me too, at my first job");
      ear.await("the post", heard -> heard.posts().contains(id));
      assertThat(ear.activities())
          .anySatisfy(activity ->
              assertThat(activity)
                  .isInstanceOfSatisfying(
                      Activity.Posted.class,
                      posted -> {
                        assertThat(posted.post().author()).isEqualTo(network.account(Cast.ANA));
                        assertThat(posted.post().text()).contains("me too, at my first job");
                      }));
    }
  }

  @Test
  void edit_isHeard_orDeclaredUnheard() throws Exception {
    try (Network network = begin();
        Source source = network.source();
        var _ = Collecting.start(source, ear)) {
      network.awaitListener();
      String id = network.writes(Cast.CHI, 0, "me too");
      ear.await("the post", heard -> heard.posts().contains(id));
      network.edits(Cast.CHI, 0, "I would rather say nothing");
      network.writes(Cast.EVE, 1, "me too");
      expect(
          source,
          Ability.EDITS,
          activity ->
              activity instanceof Activity.Edited edited
                  && edited.post().id().equals(id)
                  && edited.post().text().contains("rather say nothing"));
    }
  }

  @Test
  void deletion_isHeard_orDeclaredUnheard() throws Exception {
    try (Network network = begin();
        Source source = network.source();
        var _ = Collecting.start(source, ear)) {
      network.awaitListener();
      String id = network.writes(Cast.ANA, 0, "me too");
      ear.await("the post", heard -> heard.posts().contains(id));
      network.deletes(Cast.ANA, 0);
      expect(
          source,
          Ability.DELETIONS,
          activity -> activity instanceof Activity.Deleted deleted && deleted.postId().equals(id));
    }
  }

  @Test
  void accountGone_isHeard_orDeclaredUnheard() throws Exception {
    try (Network network = begin();
        Source source = network.source();
        var _ = Collecting.start(source, ear)) {
      network.awaitListener();
      String id = network.writes(Cast.DEE, 0, "me too");
      ear.await("the post", heard -> heard.posts().contains(id));
      network.leaves(Cast.DEE);
      expect(
          source,
          Ability.ACCOUNTS_GONE,
          activity ->
              activity instanceof Activity.AccountGone gone
                  && gone.accountId().equals(network.account(Cast.DEE)));
    }
  }

  @Test
  void whatWasWrittenWhileNobodyListened_isHeard_orToldAsAGap() throws Exception {
    try (Network network = begin()) {
      Set<String> written = new HashSet<>(Set.of(network.writes(Cast.EVE, 0, "me too")));
      try (var _ = Collecting.start(network.source(), ear)) {
        network.awaitListener();
        written.add(network.writes(Cast.EVE, 1, "me too, and again"));
        ear.await("one post", heard -> !heard.posts().isEmpty());
      }
      for (int number = 2; number < 200; number++) {
        written.add(network.writes(Cast.EVE, number, "me too, number " + number));
      }
      try (Source source = network.source();
          var _ = Collecting.start(source, ear)) {
        written.add(network.writes(Cast.EVE, 200, "me too, still"));
        if (!source.abilities().can().contains(Ability.BACKFILL)) {
          awaitGap();
          return;
        }
        ear.await("all but the very first", heard -> heard.posts().size() >= 200);
        written.removeAll(ear.posts());
        assertThat(written.size()).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void cutConnection_losesNothing_orTellsAGap() throws Exception {
    try (Network network = begin();
        Source source = network.source();
        var _ = Collecting.start(source, ear)) {
      network.awaitListener();
      Set<String> written = new HashSet<>();
      written.add(network.writes(Cast.EVE, 0, "me too"));
      ear.await("the first", heard -> heard.posts().containsAll(written));
      for (int number = 1; number < 60; number++) {
        written.add(network.writes(Cast.EVE, number, "me too"));
        if (number % 20 == 0) {
          network.cuts();
        }
      }
      if (source.abilities().can().contains(Ability.BACKFILL)) {
        ear.await("all", heard -> heard.posts().containsAll(written));
      } else {
        awaitGap();
        String after = network.writes(Cast.EVE, 60, "me too");
        ear.await("what came after", heard -> heard.posts().contains(after));
      }
    }
  }

  @Test
  void whatCannotBeRead_isCounted_andStopsNothing() throws Exception {
    try (Network network = begin();
        var _ = Collecting.start(network.source(), ear)) {
      network.awaitListener();
      String before = network.writes(Cast.ANA, 0, "me too");
      ear.await("the post before", heard -> heard.posts().contains(before));
      network.garbles();
      String after = network.writes(Cast.ANA, 1, "me too");
      ear.await("the post after", heard -> heard.posts().contains(after));
      ear.await(
          "that something was unreadable",
          heard -> heard.missed().stream().anyMatch(Missed.Unreadable.class::isInstance));
    }
  }

  @Test
  void close_endsItSoon_alsoWhileNothingHappens() throws Exception {
    try (Network network = begin()) {
      var collecting = Collecting.start(network.source(), ear);
      Thread.sleep(100);
      collecting.close();
      assertThat(ear.activities()).isEmpty();
    }
  }

  private void awaitGap() throws InterruptedException {
    ear.await("a gap", heard -> heard.missed().stream().anyMatch(Missed.Gap.class::isInstance));
  }

  private void expect(Source source, Ability ability, Predicate<Activity> asked)
      throws InterruptedException {
    if (source.abilities().can().contains(ability)) {
      ear.await(ability.name(), heard -> heard.activities().stream().anyMatch(asked));
    } else {
      assertThat(ear.activities()).noneMatch(asked);
    }
  }
}
