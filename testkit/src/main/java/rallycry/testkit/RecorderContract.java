package rallycry.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.tally.Cell;
import rallycry.core.tally.Cell.Dimension;
import rallycry.core.tally.Cell.Measure;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Recorder;

/// What every engine has to do, told with the [Cast].
public abstract class RecorderContract {

  /// A new engine that has recorded nothing.
  protected abstract Recorder begin();

  @Test
  void person_countsOnce_howeverOftenTheyWrite() {
    try (Recorder recorder = begin()) {
      for (int i = 0; i < 500; i++) {
        record(recorder, Cast.EVE.writes(i, Outcome.ME_TOO));
      }
      assertPeople(recorder, 1);
      assertThat(total(recorder, Measure.DISCLOSURES)).isEqualTo(500);
      assertThat(recorder.tally().get(Cell.of(Measure.PEOPLE, Dimension.MESSAGES, 500))).isOne();
    }
  }

  @Test
  void twoAccounts_countTwice_untilTheirOwnerSaysOtherwise() {
    try (Recorder recorder = begin()) {
      record(recorder, Cast.BEN.writes(0, Outcome.ME_TOO));
      record(recorder, Cast.BEN_ELSEWHERE.writes(0, Outcome.ME_TOO));
      assertPeople(recorder, 2);
    }
  }

  @Test
  void linkedAccounts_areOnePerson_withAllTheirPosts() {
    try (Recorder recorder = begin()) {
      record(recorder, Cast.BEN.writes(3, Outcome.ME_TOO));
      record(recorder, Cast.BEN_ELSEWHERE.writes(2, Outcome.STORY));
      record(recorder, Cast.BEN.links(Cast.BEN_ON_THE_PAGE, 4));
      record(recorder, Cast.BEN_ELSEWHERE.links(Cast.BEN_ON_THE_PAGE, 4));
      record(recorder, Cast.BEN_ON_THE_PAGE.writes(1, Outcome.ME_TOO));
      assertPeople(recorder, 1);
      assertThat(total(recorder, Measure.ACCOUNTS)).isEqualTo(3);
      assertThat(total(recorder, Measure.STORYTELLERS)).isOne();
      assertThat(people(recorder, Dimension.PLATFORM, Platform.WEB)).isOne();
      assertThat(people(recorder, Dimension.ALSO_ON, Platform.BLUESKY)).isOne();
      assertThat(recorder.linked(Cast.BEN_ON_THE_PAGE.account()))
          .containsExactly(Platform.FEDIVERSE, Platform.BLUESKY);
    }
  }

  @Test
  void linkTakenBack_makesTwoPeopleAgain_untilItIsShownAnew() {
    try (Recorder recorder = begin()) {
      record(recorder, Cast.BEN.writes(0, Outcome.ME_TOO));
      record(recorder, Cast.BEN_ON_THE_PAGE.writes(0, Outcome.ME_TOO));
      record(recorder, Cast.BEN_ON_THE_PAGE.takesBackLinks(2));
      record(recorder, Cast.BEN.links(Cast.BEN_ON_THE_PAGE, 1));
      assertPeople(recorder, 2);
      record(recorder, Cast.BEN.links(Cast.BEN_ON_THE_PAGE, 3));
      assertPeople(recorder, 1);
      record(recorder, Cast.BEN_ON_THE_PAGE.takesBackLinks(3));
      assertPeople(recorder, 2);
      assertThat(recorder.linked(Cast.BEN_ON_THE_PAGE.account())).isEmpty();
    }
  }

  @Test
  void withdrawnAnswer_leavesItsLinkedAccountsOnePerson() {
    try (Recorder recorder = begin()) {
      record(recorder, Cast.BEN.writes(0, Outcome.ME_TOO));
      record(recorder, Cast.BEN_ELSEWHERE.writes(0, Outcome.ME_TOO));
      record(recorder, Cast.BEN_ON_THE_PAGE.writes(0, Outcome.ME_TOO));
      record(recorder, Cast.BEN.links(Cast.BEN_ON_THE_PAGE, 1));
      record(recorder, Cast.BEN_ELSEWHERE.links(Cast.BEN_ON_THE_PAGE, 1));
      record(recorder, Cast.BEN_ON_THE_PAGE.loses(0, Cause.WITHDRAWN));
      assertPeople(recorder, 1);
    }
  }

  @Test
  void secondSighting_changesNothing() {
    try (Recorder recorder = begin()) {
      assertThat(record(recorder, Cast.ANA.writes(0, Outcome.STORY))).isOne();
      assertThat(record(recorder, Cast.ANA.writes(0, Outcome.STORY))).isZero();
      assertThat(recorder.seq()).isOne();
    }
  }

  @Test
  void deletedPost_isUncounted() {
    try (Recorder recorder = begin()) {
      record(recorder, Cast.ANA.writes(0, Outcome.STORY), Cast.ANA.loses(0, Cause.DELETED));
      assertPeople(recorder, 0);
      assertThat(total(recorder, Measure.RETRACTIONS)).isOne();
    }
  }

  @Test
  void delete_beforeCreate_isNeverCounted() {
    try (Recorder recorder = begin()) {
      record(recorder, Cast.ANA.loses(0, Cause.DELETED));
      record(recorder, Cast.ANA.writes(0, Outcome.STORY));
      assertPeople(recorder, 0);
      assertThat(total(recorder, Measure.RETRACTIONS)).isOne();
    }
  }

  @Test
  void setAside_countsInNothingElse_untilAHostPutsItBack() {
    try (Recorder recorder = begin()) {
      record(recorder, Cast.ANA.writes(0, Outcome.STORY), Cast.ANA.loses(0, Cause.SAME_TEXT));
      assertPeople(recorder, 0);
      assertThat(total(recorder, Measure.RETRACTIONS)).isZero();
      assertThat(total(recorder, Measure.SET_ASIDE)).isOne();
      record(recorder, Cast.ANA.isPutBack(0), Cast.ANA.loses(0, Cause.IMPOSSIBLE_PACE));
      assertPeople(recorder, 1);
      assertThat(total(recorder, Measure.SET_ASIDE)).isZero();
    }
  }

  @Test
  void putBack_doesNotUndoAWithdrawal() {
    try (Recorder recorder = begin()) {
      record(recorder, Cast.ANA.isPutBack(0), Cast.ANA.loses(0, Cause.WITHDRAWN));
      record(recorder, Cast.ANA.writes(0, Outcome.STORY));
      assertPeople(recorder, 0);
      assertThat(total(recorder, Measure.RETRACTIONS)).isOne();
    }
  }

  @Test
  void laterEdit_stands_evenIfItArrivesFirst() {
    try (Recorder recorder = begin()) {
      record(recorder, Cast.CHI.edits(0, 60, Outcome.MENTION));
      record(recorder, Cast.CHI.writes(0, Outcome.STORY));
      assertPeople(recorder, 0);
      record(recorder, Cast.CHI.edits(0, 61, Outcome.ME_TOO));
      assertPeople(recorder, 1);
    }
  }

  @Test
  void post_isKnownByItsKeyAlone() {
    try (Recorder recorder = begin()) {
      Entry.Answered answer = Cast.ANA.writes(0, Outcome.STORY);
      assertThat(recorder.post(answer.post())).isEmpty();
      record(recorder, answer);
      assertThat(recorder.post(answer.post()).map(PostState::outcome)).contains(Outcome.STORY);
      record(recorder, Cast.ANA.loses(0, Cause.WITHDRAWN));
      assertThat(recorder.post(answer.post()).flatMap(post -> post.retractedBy(0)))
          .contains(Cause.WITHDRAWN);
    }
  }

  @Test
  void accountGone_takesEverythingWrittenUntilThen() {
    try (Recorder recorder = begin()) {
      record(recorder, Cast.DEE.writes(1, Outcome.ME_TOO), Cast.DEE.writes(2, Outcome.STORY));
      record(recorder, Cast.DEE.leaves(2));
      assertPeople(recorder, 0);
      record(recorder, Cast.DEE.writes(3, Outcome.ME_TOO));
      assertPeople(recorder, 1);
    }
  }

  @Test
  void supporter_isCounted_andNeverAsMeToo() {
    try (Recorder recorder = begin()) {
      record(recorder, Cast.FIN.writes(0, Outcome.SUPPORT));
      assertThat(total(recorder, Measure.SUPPORTERS)).isOne();
      assertPeople(recorder, 0);
    }
  }

  @Test
  void manyAtOnce_countAsIfOneByOne() throws Exception {
    try (Recorder recorder = begin();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 2_000; i++) {
        Entry entry = Cast.values()[i % 5].writes(i / 10, Outcome.ME_TOO);
        answers.add(() -> record(recorder, entry));
      }
      int changed = 0;
      for (Future<Integer> answer : callers.invokeAll(answers)) {
        changed += answer.get();
      }
      assertThat(changed).isEqualTo(1_000);
      assertThat(recorder.seq()).isEqualTo(1_000);
      assertPeople(recorder, 5);
    }
  }

  @Test
  void tally_isACopy() {
    try (Recorder recorder = begin()) {
      recorder.tally().add(Cell.of(Measure.PEOPLE), 1);
      assertPeople(recorder, 0);
    }
  }

  private static int record(Recorder recorder, Entry... entries) {
    return recorder.record(EntryBatch.of(entries));
  }

  private static long total(Recorder recorder, Measure measure) {
    return recorder.tally().total(measure);
  }

  private static long people(Recorder recorder, Dimension dimension, Platform platform) {
    return recorder.tally().get(Cell.of(Measure.PEOPLE, dimension, platform.ordinal()));
  }

  private static void assertPeople(Recorder recorder, int people) {
    assertThat(total(recorder, Measure.PEOPLE)).isEqualTo(people);
  }
}
