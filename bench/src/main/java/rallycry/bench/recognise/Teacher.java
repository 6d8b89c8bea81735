package rallycry.bench.recognise;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import rallycry.bench.recognise.Labels.Labelled;
import rallycry.bench.recognise.Regression.Lesson;
import rallycry.bench.recognise.Regression.Sight;
import rallycry.core.campaign.Campaign;
import rallycry.core.post.Post;
import rallycry.core.recognise.Trainer;

/// A reader too slow to ship: it sees what the model sees, and also what a post as a whole means,
/// as a network that has read a great deal turned it into a direction. What it holds of posts that
/// nobody labelled teaches the model their words.
final class Teacher {

  /// So much of a direction of length one is worth as much as a few words.
  private static final float MEANING = 6;

  private final Function<Post, int[]> places;
  private final Map<Wording, float[]> meanings;
  private final Regression learnt;

  Teacher(Campaign campaign, Map<Wording, float[]> meanings, List<Labelled> labels) {
    this.places = Trainer.places(campaign);
    this.meanings = meanings;
    learnt =
        Regression.learn(
            labels.stream()
                .map(label ->
                    new Lesson(sight(label.post()), label.kind(), Training.weight(label.kind())))
                .toList());
  }

  /// How much for each kind, by its ordinal.
  float[] held(Post post) {
    return learnt.held(sight(post));
  }

  private Sight sight(Post post) {
    float[] meaning = Objects.requireNonNull(meanings.get(Wording.of(post))).clone();
    for (int i = 0; i < meaning.length; i++) {
      meaning[i] *= MEANING;
    }
    return new Sight(places.apply(post), meaning);
  }
}
