package rallycry.bench.recognise;

import java.util.List;
import java.util.function.Function;
import rallycry.bench.recognise.Labels.Labelled;
import rallycry.bench.recognise.Regression.Lesson;
import rallycry.bench.recognise.Regression.Sight;
import rallycry.core.campaign.Campaign;
import rallycry.core.post.Post;
import rallycry.core.recognise.Kind;
import rallycry.core.recognise.Trainer;

/// A reader too slow to ship: it sees what the model sees, and also what a post as a whole means,
/// as networks that have read a great deal turned it into directions. What it holds of posts that
/// nobody labelled teaches the model their words.
///
/// It has one opinion by each network and holds the middle of them: where they err differently, it
/// errs less than with one, or with both in one.
final class Teacher {

  /// So much of a direction of length one is worth as much as a few words.
  private static final float MEANING = 6;

  private final Function<Post, int[]> places;
  private final List<Opinion> opinions;

  /// What was learnt beside the directions of one network.
  private record Opinion(Meanings meanings, Regression learnt) {}

  Teacher(Campaign campaign, List<Meanings> networks, List<Labelled> labels) {
    places = Trainer.places(campaign);
    opinions =
        networks.stream()
            .map(meanings -> new Opinion(meanings, Regression.learn(lessons(meanings, labels))))
            .toList();
  }

  /// How much for each kind, by its ordinal.
  float[] held(Post post) {
    float[] held = new float[Kind.values().length];
    for (Opinion opinion : opinions) {
      float[] one = opinion.learnt().held(sight(opinion.meanings(), post));
      for (int k = 0; k < held.length; k++) {
        held[k] += one[k] / opinions.size();
      }
    }
    return held;
  }

  private List<Lesson> lessons(Meanings meanings, List<Labelled> labels) {
    return labels.stream()
        .map(label ->
            new Lesson(sight(meanings, label.post()), label.kind(), Training.weight(label.kind())))
        .toList();
  }

  private Sight sight(Meanings meanings, Post post) {
    float[] meaning = meanings.of(Wording.of(post));
    for (int i = 0; i < meaning.length; i++) {
      meaning[i] *= MEANING;
    }
    return new Sight(places.apply(post), meaning);
  }
}
