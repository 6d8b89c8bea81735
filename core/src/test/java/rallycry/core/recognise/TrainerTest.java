package rallycry.core.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.core.recognise.Trainer.Example;

class TrainerTest {

  private static final List<Example> LESSONS =
      List.of(
          lesson(Kind.STORY, "I was nine and it was a neighbour. #MeToo"),
          lesson(Kind.STORY, "It was my boss, I was new there. #MeToo"),
          lesson(Kind.STORY, "I was on the bus and nobody helped. #MeToo"),
          lesson(Kind.MENTION, "The #MeToo debate reaches the council https://example.org/a"),
          lesson(Kind.MENTION, "Tonight: a panel about #MeToo https://example.org/b"),
          lesson(Kind.MENTION, "What the #MeToo figures say https://example.org/c"));

  @Test
  void sameLessons_giveTheSameBytes() {
    assertThat(Trainer.train(Read.ME_TOO, LESSONS).toBytes())
        .isEqualTo(Trainer.train(Read.ME_TOO, LESSONS).toBytes());
  }

  @Test
  void unseenPosts_areReadLikeThoseLearntFrom() {
    var reader = Recogniser.of(Read.ME_TOO, Trainer.train(Read.ME_TOO, LESSONS)).reader();
    List<String> read = new ArrayList<>();
    read.add(Read.inShort(reader.read(Read.post("I was ten and it was my coach. #MeToo"))));
    read.add(Read.inShort(reader.read(Read.post("The #MeToo panel https://example.org/d"))));

    assertThat(read).containsExactly("STORY", "MENTION");
  }

  @Test
  void lessonsThatNobodyDrew_teachTheirWords() {
    List<Example> lessons = new ArrayList<>(LESSONS);
    for (int i = 0; i < 5; i++) {
      var post = Read.post("Byl to vedoucí tábora, léto " + i + ". #MeToo");
      lessons.add(new Example(post, Kind.STORY, 1, false));
    }
    var told = Read.post("Vedoucí tábora. #MeToo");

    assertThat(story(LESSONS, told)).isLessThan(story(lessons, told));
  }

  /// A model with one weight a word for both could only read half of them.
  @Test
  void wordsThatDiscloseInRepliesAlone_areLearntApart() {
    List<Example> lessons = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      lessons.add(lesson(Kind.ME_TOO, "indeed #MeToo", Shape.REPLY));
      lessons.add(lesson(Kind.ME_TOO, "today #MeToo", Shape.ORIGINAL));
      lessons.add(lesson(Kind.MENTION, "today #MeToo", Shape.REPLY));
      lessons.add(lesson(Kind.MENTION, "indeed #MeToo", Shape.ORIGINAL));
    }
    var reader = Recogniser.of(Read.ME_TOO, Trainer.train(Read.ME_TOO, lessons)).reader();

    assertThat(lessons)
        .allSatisfy(lesson ->
            assertThat(Read.inShort(reader.read(lesson.post()))).isEqualTo(lesson.kind().name()));
  }

  @Test
  void lessonsInAnotherOrder_teachNearlyTheSame() {
    var told = Read.post("I was seven and it was a teacher. #MeToo");

    assertThat(story(LESSONS.reversed(), told)).isCloseTo(story(LESSONS, told), within(0.05));
  }

  private static double story(List<Example> lessons, Post post) {
    var reader = Recogniser.of(Read.ME_TOO, Trainer.train(Read.ME_TOO, lessons)).reader();
    return reader.explain(post).probabilities().getOrDefault(Kind.STORY, 0.0);
  }

  private static Example lesson(Kind kind, String text) {
    return lesson(kind, text, Shape.ORIGINAL);
  }

  private static Example lesson(Kind kind, String text, Shape shape) {
    return new Example(Read.post(text, shape), kind, 1, true);
  }
}
