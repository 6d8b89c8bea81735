package rallycry.core.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import rallycry.core.campaign.Campaign;
import rallycry.core.post.Post;
import rallycry.core.recognise.Leaning.Weighed;

/// Learns a [Model] from labelled posts. Pure: the same examples in the same order give the same
/// weights.
///
/// Multinomial logistic regression by stochastic gradient descent with a step of its own for each
/// weight (Duchi, Hazan, Singer: "Adaptive Subgradient Methods", JMLR 2011) and L2 regularisation.
/// Each example is learnt twice, whole and by its outward shape and word lists alone, so that a
/// post in another language is not read by bias. How far to lean towards rare kinds is found on
/// parts of the examples that were left out while learning from the rest.
public final class Trainer {

  private static final int EPOCHS = 30;
  private static final float STEP = 0.03f;
  private static final float DECAY = 4e-4f;
  private static final float SHAPE_WEIGHT = 0.4f;
  private static final int PARTS = 3;
  private static final long SEED = 20171015;

  private final float[] weights = new float[Features.BUCKETS * Model.KINDS];
  private final float[] squares = new float[weights.length];
  private final float[] probabilities = new float[Model.KINDS];

  private Trainer() {
    Arrays.fill(squares, 1f);
  }

  /// A post and what a careful reader says it is.
  ///
  /// @param weight how much it counts; 1 for a usual one
  /// @param drawn whether it was drawn at random, so that kinds are as frequent as in life
  public record Example(Post post, Kind kind, double weight, boolean drawn) {}

  public static Model train(Campaign campaign, List<Example> examples) {
    var reader = Recogniser.of(campaign, blank()).reader();
    List<Lesson> lessons = examples.stream().map(example -> Lesson.of(reader, example)).toList();
    Trainer trainer = learn(lessons);
    Leaning.of(unseen(lessons)).tilt(trainer.weights);
    return trainer.model();
  }

  /// What is held of each randomly drawn post by a model that has not seen it.
  private static List<Weighed> unseen(List<Lesson> lessons) {
    List<Weighed> weighed = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      List<Lesson> seen = new ArrayList<>();
      List<Lesson> left = new ArrayList<>();
      for (int i = 0; i < lessons.size(); i++) {
        (i % PARTS == part ? left : seen).add(lessons.get(i));
      }
      Trainer trainer = learn(seen);
      left.stream()
          .filter(Lesson::drawn)
          .map(lesson -> new Weighed(lesson.kind(), trainer.weigh(lesson.whole()).clone()))
          .forEach(weighed::add);
    }
    return weighed;
  }

  private static Trainer learn(List<Lesson> lessons) {
    var trainer = new Trainer();
    List<Lesson> shuffled = new ArrayList<>(lessons);
    var random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(shuffled, random);
      for (Lesson lesson : shuffled) {
        trainer.learn(lesson.whole(), lesson.kind(), lesson.weight());
        trainer.learn(lesson.outward(), lesson.kind(), lesson.weight() * SHAPE_WEIGHT);
      }
    }
    return trainer;
  }

  /// An example as the model sees it: whole, and by its outward shape and word lists alone.
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  private record Lesson(int[] whole, int[] outward, Kind kind, float weight, boolean drawn) {

    static Lesson of(Recogniser.Reader reader, Example example) {
      int[] whole = reader.features(example.post(), true).places();
      int[] outward = reader.features(example.post(), false).places();
      return new Lesson(whole, outward, example.kind(), (float) example.weight(), example.drawn());
    }
  }

  private void learn(int[] places, Kind kind, float weight) {
    weigh(places);
    for (int k = 0; k < Model.KINDS; k++) {
      float wrong = (probabilities[k] - (k == kind.ordinal() ? 1 : 0)) * weight;
      for (int place : places) {
        int at = place * Model.KINDS + k;
        float gradient = wrong + DECAY * weights[at];
        squares[at] += gradient * gradient;
        weights[at] -= (float) (STEP * gradient / Math.sqrt(squares[at]));
      }
    }
  }

  /// What is held of a post so far, by kind; valid until the next one.
  private float[] weigh(int[] places) {
    Arrays.fill(probabilities, 0);
    for (int place : places) {
      for (int k = 0; k < Model.KINDS; k++) {
        probabilities[k] += weights[place * Model.KINDS + k];
      }
    }
    Model.softmax(probabilities);
    return probabilities;
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
