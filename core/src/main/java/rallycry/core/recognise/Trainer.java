package rallycry.core.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import rallycry.core.campaign.Campaign;
import rallycry.core.post.Post;

/// Learns a [Model] from labelled posts. Pure: the same examples in the same order give the same
/// weights.
///
/// Multinomial logistic regression by stochastic gradient descent with a step of its own for each
/// weight (Duchi, Hazan, Singer: "Adaptive Subgradient Methods", JMLR 2011) and L2 regularisation.
/// Each example is learnt twice, whole and by its outward shape and word lists alone, so that a
/// post in another language is not read by bias.
public final class Trainer {

  private static final int EPOCHS = 30;
  private static final float STEP = 0.03f;
  private static final float DECAY = 4e-4f;
  private static final float SHAPE_WEIGHT = 0.4f;
  private static final long SEED = 20171015;

  private final float[] weights = new float[Features.BUCKETS * Model.KINDS];
  private final float[] squares = new float[weights.length];
  private final float[] probabilities = new float[Model.KINDS];

  private Trainer() {
    Arrays.fill(squares, 1f);
  }

  /// A post and what a careful reader says it is.
  ///
  /// @param weight how much it counts; 1 for a post drawn at random
  public record Example(Post post, Kind kind, double weight) {}

  public static Model train(Campaign campaign, List<Example> examples) {
    var trainer = new Trainer();
    var reader = Recogniser.of(campaign, blank()).reader();
    List<Lesson> lessons = new ArrayList<>();
    for (Example example : examples) {
      float weight = (float) example.weight();
      lessons.add(Lesson.of(reader.features(example.post(), true), example.kind(), weight));
      lessons.add(
          Lesson.of(reader.features(example.post(), false), example.kind(), weight * SHAPE_WEIGHT));
    }
    var random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(lessons, random);
      lessons.forEach(trainer::learn);
    }
    return trainer.model();
  }

  private record Lesson(List<Integer> places, Kind kind, float weight) {

    static Lesson of(Features features, Kind kind, float weight) {
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < features.size(); i++) {
        places.add(features.place(i));
      }
      return new Lesson(places, kind, weight);
    }
  }

  private void learn(Lesson lesson) {
    Arrays.fill(probabilities, 0);
    for (int place : lesson.places()) {
      for (int k = 0; k < Model.KINDS; k++) {
        probabilities[k] += weights[place * Model.KINDS + k];
      }
    }
    Model.softmax(probabilities);
    for (int k = 0; k < Model.KINDS; k++) {
      float wrong = (probabilities[k] - (k == lesson.kind().ordinal() ? 1 : 0)) * lesson.weight();
      for (int place : lesson.places()) {
        int at = place * Model.KINDS + k;
        float gradient = wrong + DECAY * weights[at];
        squares[at] += gradient * gradient;
        weights[at] -= (float) (STEP * gradient / Math.sqrt(squares[at]));
      }
    }
  }

  /// Rounds the weights to eight bits.
  private Model model() {
    float most = 1e-6f;
    for (float weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    byte[] rounded = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      rounded[i] = (byte) Math.round(weights[i] / most * Byte.MAX_VALUE);
    }
    return new Model(rounded, most / Byte.MAX_VALUE);
  }

  private static Model blank() {
    return new Model(new byte[Features.BUCKETS * Model.KINDS], 1);
  }
}
