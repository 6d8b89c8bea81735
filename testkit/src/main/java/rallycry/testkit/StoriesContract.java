package rallycry.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.campaign.Setting;
import rallycry.core.ledger.Key;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.core.story.Decision;
import rallycry.core.story.Kept;
import rallycry.core.story.Purpose;
import rallycry.core.story.Readers;
import rallycry.core.story.Reason;
import rallycry.core.story.Review;
import rallycry.core.story.Reviewed;
import rallycry.core.story.Stories;
import rallycry.core.story.Told;
import rallycry.core.story.WallPage;

/// What everything that keeps people's texts has to do.
public abstract class StoriesContract {

  protected static final Key FIRST = Cast.FIN.post(0);
  protected static final Key SECOND = Cast.FIN.post(1);

  private static final Decision PUBLISH = new Decision.Publish();

  @TempDir protected Path folder;

  /// Opens the texts of [#folder], or begins them.
  protected abstract Stories open();

  @Test
  void told_isKeptAsItWasWritten_andAwaitsReview() {
    Told told =
        new Told(
            Purpose.STORY,
            "It was on the night bus.\nNobody looked up. 🚌",
            Readers.EVERYONE,
            Settings.of(Setting.TRANSPORT, Setting.STREET),
            Language.of("pt"));
    try (Stories stories = open()) {
      stories.keep(FIRST, told);
    }
    try (Stories stories = open()) {
      assertThat(text(stories, FIRST).told()).isEqualTo(told);
      assertThat(text(stories, FIRST).review()).isEqualTo(Review.AWAITING);
      assertThat(stories.of(SECOND)).isEmpty();
      assertThat(wall(stories).texts()).isEmpty();
    }
  }

  @Test
  void toldAgain_takesThePlaceOfWhatWasTold_andAwaitsReviewAnew() {
    try (Stories stories = open()) {
      stories.keep(FIRST, story("one"));
      long before = text(stories, FIRST).number();
      assertThat(stories.decide(before, PUBLISH)).isTrue();
      stories.keep(FIRST, story("another"));
      assertThat(text(stories, FIRST).told()).isEqualTo(story("another"));
      assertThat(text(stories, FIRST).review()).isEqualTo(Review.AWAITING);
      assertThat(wall(stories).pages()).isZero();
      assertThat(stories.decide(before, PUBLISH)).as("of the wording that is gone").isFalse();
    }
  }

  @Test
  void destroyed_isNowhere() {
    try (Stories stories = open()) {
      stories.keep(FIRST, story("one"));
      long number = text(stories, FIRST).number();
      stories.decide(number, PUBLISH);
      assertThat(stories.destroy(FIRST)).isTrue();
      assertThat(stories.destroy(FIRST)).isFalse();
      assertThat(stories.of(FIRST)).isEmpty();
      assertThat(wall(stories).pages()).isZero();
      assertThat(stories.decide(number, PUBLISH)).isFalse();
      assertThat(stories.reviewed()).isEqualTo(new Reviewed(0, 0, 0, Map.of()));
    }
  }

  @Test
  void wall_showsWhatIsPublished_newestFirst_inPages() {
    try (Stories stories = open()) {
      for (int i = 1; i <= 5; i++) {
        stories.keep(Cast.FIN.post(i), story("story " + i));
        stories.decide(text(stories, Cast.FIN.post(i)).number(), PUBLISH);
      }
      stories.keep(Cast.FIN.post(6), story("not yet"));
      assertThat(stories.wall(Purpose.STORY, Optional.empty(), 1, 2))
          .isEqualTo(
              new WallPage(
                  List.of(story("story 5"), story("story 4")), 1, 3, List.of(Cast.ENGLISH)));
      assertThat(stories.wall(Purpose.STORY, Optional.empty(), 9, 2).texts())
          .containsExactly(story("story 1"));
      assertThat(stories.wall(Purpose.SUPPORT, Optional.empty(), 1, 2).pages()).isZero();
      assertThat(stories.wall(Purpose.STORY, Optional.of(Language.of("fr")), 1, 2).texts())
          .isEmpty();
    }
  }

  @Test
  void whatModeratorsAloneMayRead_isNeverPublished() {
    Told told = new Told(Purpose.STORY, "for you", Readers.MODERATORS, Settings.NONE, Cast.ENGLISH);
    try (Stories stories = open()) {
      stories.keep(FIRST, told);
      long number = text(stories, FIRST).number();
      assertThatThrownBy(() -> stories.decide(number, PUBLISH))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(stories.decide(number, new Decision.KeepBack())).isTrue();
      assertThat(text(stories, FIRST).review()).isEqualTo(Review.FOR_MODERATORS);
      assertThat(wall(stories).pages()).isZero();
    }
  }

  @Test
  void removed_losesItsText_keepsItsReason_andIsCountedForEver() {
    var remove = new Decision.Remove(Reason.OTHER, "It tells where somebody lives.");
    try (Stories stories = open()) {
      stories.keep(FIRST, story("one"));
      long number = text(stories, FIRST).number();
      stories.decide(number, PUBLISH);
      assertThat(stories.decide(number, remove)).isTrue();
      assertThat(stories.of(FIRST)).contains(new Kept.Removed(number, FIRST, remove));
      assertThat(wall(stories).pages()).isZero();
      assertThat(stories.noAnswers()).isEmpty();
      stories.destroy(FIRST);
      assertThat(stories.reviewed()).isEqualTo(new Reviewed(0, 0, 0, Map.of(Reason.OTHER, 1L)));
    }
  }

  @Test
  void noAnswer_isNamed_untilItIsDestroyed() {
    try (Stories stories = open()) {
      stories.keep(FIRST, story("one"));
      stories.keep(SECOND, story("two"));
      stories.decide(text(stories, SECOND).number(), new Decision.Remove(Reason.NO_ANSWER, ""));
      assertThat(stories.noAnswers()).containsExactly(SECOND);
      stories.destroy(SECOND);
      assertThat(stories.noAnswers()).isEmpty();
      assertThat(stories.of(FIRST)).isPresent();
    }
  }

  @Test
  void list_goesOnAfterANumber() {
    try (Stories stories = open()) {
      for (int i = 0; i < 4; i++) {
        stories.keep(Cast.FIN.post(i), story("story " + i));
      }
      long first = stories.list(Review.AWAITING, 0, 1).getFirst().number();
      assertThat(stories.list(Review.AWAITING, first, 2))
          .extracting(Kept.Text::told)
          .containsExactly(story("story 1"), story("story 2"));
    }
  }

  @Test
  void answers_areAllNamed() {
    try (Stories stories = open()) {
      stories.keep(FIRST, story("one"));
      stories.keep(SECOND, story("two"));
      var answers = new ArrayList<Key>();
      stories.answers(answers::add);
      assertThat(answers).containsExactlyInAnyOrder(FIRST, SECOND);
    }
  }

  /// A text that everyone may read.
  protected static Told story(String text) {
    return new Told(Purpose.STORY, text, Readers.EVERYONE, Settings.NONE, Cast.ENGLISH);
  }

  private static Kept.Text text(Stories stories, Key answer) {
    return (Kept.Text) stories.of(answer).orElseThrow();
  }

  private static WallPage wall(Stories stories) {
    return stories.wall(Purpose.STORY, Optional.empty(), 1, 20);
  }
}
