package rallycry.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.privacy.SmallCells;
import rallycry.core.tally.Cell;
import rallycry.core.tally.Cell.Dimension;
import rallycry.core.tally.Cell.Measure;
import rallycry.core.tally.Tally;

class EditionTest {

  @Test
  void storytellersBelowTen_hideThoseWithOnlyWordsToo() {
    Edition edition = edition(100, 4, 0, 300);
    assertThat(edition.people()).hasValue(104);
    assertThat(edition.storytellers()).isEmpty();
    assertThat(edition.onlyWords()).isEmpty();
  }

  @Test
  void disclosuresMinusOneKind_doNotBetrayTheOther() {
    Edition edition = edition(100, 4, 50, 300);
    assertThat(edition.disclosures()).hasValue(154);
    assertThat(edition.outcomes().get(Outcome.ME_TOO)).isEmpty();
    assertThat(edition.outcomes().get(Outcome.STORY)).isEmpty();
    assertThat(edition.outcomes().get(Outcome.MENTION)).hasValue(300);
  }

  @Test
  void fewPostsMoreThanPeople_hideHowManyDisclose() {
    assertThat(edition(60, 50, 3, 300).disclosures()).isEmpty();
    assertThat(edition(60, 50, 0, 300).disclosures()).hasValue(110);
  }

  @Test
  void accountsBesidePeople_hideASmallRest() {
    Tally tally = tally(60, 50, 0, 300);
    tally.add(Cell.of(Measure.ACCOUNTS), 115);
    assertThat(Edition.of("call", tally, 1, Instant.EPOCH).accounts()).isEmpty();
  }

  @Test
  void peopleInSeveralPlaces_areARange_whoseLowerEndIsTheLargestPlace() {
    Edition edition = Edition.of("call", places(100, 40, 25), 1, Instant.EPOCH);
    assertThat(edition.people()).hasValue(140);
    assertThat(edition.atLeast()).hasValue(100);
  }

  @Test
  void linkedPeople_raiseTheLowerEnd_whereTheyAreNotFew() {
    Edition edition = Edition.of("call", places(50, 50, 30), 1, Instant.EPOCH);
    assertThat(edition.atLeast()).hasValue(80);
    assertThat(Edition.of("call", places(50, 50, 9), 1, Instant.EPOCH).atLeast()).hasValue(50);
  }

  @Test
  void lowerEnd_tellsNoHiddenPlace() {
    assertThat(Edition.of("call", places(100, 4, 0), 1, Instant.EPOCH).atLeast()).isEmpty();
  }

  @Property
  void noDifferenceOfShownNumbers_isSmall(
      @ForAll @IntRange(max = 30) int words,
      @ForAll @IntRange(max = 30) int stories,
      @ForAll @IntRange(max = 30) int again,
      @ForAll @IntRange(max = 30) int mentions) {
    Edition edition = edition(words, stories, words + stories == 0 ? 0 : again, mentions);
    var differences =
        LongStream.of(
            rest(edition.people(), edition.storytellers()),
            rest(edition.people(), edition.onlyWords()),
            rest(edition.disclosures(), edition.people()),
            rest(edition.disclosures(), kind(edition, Outcome.ME_TOO)),
            rest(edition.disclosures(), kind(edition, Outcome.STORY)),
            rest(edition.posts(), edition.disclosures()),
            rest(edition.posts(), kind(edition, Outcome.MENTION)));
    assertThat(differences).noneMatch(SmallCells::isSmall);
  }

  /// 0 where one of them is hidden.
  private static long rest(OptionalLong whole, OptionalLong part) {
    return whole.isPresent() && part.isPresent() ? whole.getAsLong() - part.getAsLong() : 0;
  }

  private static OptionalLong kind(Edition edition, Outcome outcome) {
    return edition.outcomes().getOrDefault(outcome, OptionalLong.empty());
  }

  private static Edition edition(long words, long stories, long again, long mentions) {
    return Edition.of("call", tally(words, stories, again, mentions), 1, Instant.EPOCH);
  }

  /// @param also people of the page who disclosed in the fediverse too
  private static Tally places(long page, long fediverse, long also) {
    var tally = new Tally();
    tally.add(Cell.of(Measure.PEOPLE), page + fediverse);
    place(tally, Dimension.PLATFORM, Platform.WEB, page);
    place(tally, Dimension.PLATFORM, Platform.FEDIVERSE, fediverse);
    place(tally, Dimension.ALSO_ON, Platform.FEDIVERSE, also);
    return tally;
  }

  private static void place(Tally tally, Dimension dimension, Platform platform, long people) {
    tally.add(Cell.of(Measure.PEOPLE, dimension, platform.ordinal()), people);
  }

  /// @param again further bare posts by people counted already
  private static Tally tally(long words, long stories, long again, long mentions) {
    var tally = new Tally();
    tally.add(Cell.of(Measure.PEOPLE), words + stories);
    tally.add(Cell.of(Measure.STORYTELLERS), stories);
    tally.add(Cell.of(Measure.DISCLOSURES), words + stories + again);
    tally.add(Cell.of(Measure.POSTS), words + stories + again + mentions);
    outcome(tally, Outcome.ME_TOO, words + again);
    outcome(tally, Outcome.STORY, stories);
    outcome(tally, Outcome.MENTION, mentions);
    return tally;
  }

  private static void outcome(Tally tally, Outcome outcome, long posts) {
    tally.add(Cell.of(Measure.POSTS, Dimension.OUTCOME, outcome.ordinal()), posts);
  }
}
