package rallycry.core.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import rallycry.core.campaign.Campaign;
import rallycry.core.post.Post;
import rallycry.core.recognise.Leaning.Weighed;

/// Learns a [Model] from labelled posts. Pure: the same examples in the same order give the same
/// weights.
///
/// Multinomial logistic regression by stochastic gradient descent with a step of its own for each
/// weight (Duchi, Hazan, Singer: "Adaptive Subgradient Methods", JMLR 2011) and L2 regularisation.
/// An example that was drawn at random is learnt twice, whole and by its outward shape and word
/// lists alone, so that a post whose words nobody taught is not read by bias; how often a kind has
/// which shape no other example tells. How far to lean towards rare kinds is found on parts of the
/// examples that were left out while learning from the rest.
public final class Trainer {

  private static final int EPOCHS = 12;

  /// The weights are the mean of those after each of so many last epochs, which depends less on the
  /// order of the lessons (Polyak, Juditsky: "Acceleration of Stochastic Approximation by
  /// Averaging", SIAM J. Control Optim. 1992).
  private static final int AVERAGED = 6;

  private static final float STEP = 0.05f;

  /// How strongly each weight is held to zero, against all lessons that touch it together: what few
  /// lessons say is held back most.
  private static final float PULL = 8;

  /// A feature is learnt if it stands in so many examples. What stands in fewer says little of any
  /// other post, and would speak for all that share its place.
  private static final int OFTEN = 3;

  private static final float SHAPE_WEIGHT = 0.3f;

  /// So many epochs the shape of a post says in which manner it is said, nearly alone.
  private static final int TOLD = 2;

  private static final float NEARLY = 0.9f;

  private static final int PARTS = 5;
  private static final long SEED = 20171015;

  private final float[] weights = new float[Features.BUCKETS * Manner.COUNT];
  private final float[] squares = new float[weights.length];

  /// The pull at each place, for one lesson.
  private final float[] pulls = new float[Features.BUCKETS];

  private final float[] probabilities = new float[Manner.COUNT];
  private final float[] shares = new float[Manner.COUNT];
  private final float[] wrong = new float[Manner.COUNT];

  private Trainer(List<Lesson> lessons) {
    Arrays.fill(squares, 1f);
    for (Lesson lesson : lessons) {
      Arrays.stream(lesson.whole()).forEach(place -> pulls[place]++);
      Arrays.stream(lesson.outward()).forEach(place -> pulls[place]++);
    }
    for (int place = 0; place < pulls.length; place++) {
      pulls[place] = PULL / Math.max(1, pulls[place]);
    }
  }

  /// A post and what it is.
  ///
  /// @param weight how much it counts; 1 for a usual one
  /// @param drawn whether it was drawn at random, so that kinds are as frequent as in life
  public record Example(Post post, Kind kind, double weight, boolean drawn) {}

  public static Model train(Campaign campaign, List<Example> examples) {
    var reader = Recogniser.of(campaign, blank()).reader();
    IntPredicate often = often(reader, examples);
    List<Lesson> lessons =
        examples.stream().map(example -> Lesson.of(reader, example, often)).toList();
    Trainer trainer = learn(lessons);
    Leaning.of(unseen(lessons)).tilt(trainer.weights);
    return trainer.model();
  }

  /// Which names of features stand in [#OFTEN] examples.
  private static IntPredicate often(Recogniser.Reader reader, List<Example> examples) {
    Map<Integer, Integer> standsIn = new HashMap<>();
    for (Example example : examples) {
      Arrays.stream(reader.features(example.post(), true).names())
          .distinct()
          .forEach(name -> standsIn.merge(name, 1, Integer::sum));
    }
    return name -> standsIn.getOrDefault(name, 0) >= OFTEN;
  }

  private static int[] places(Features features, IntPredicate named) {
    return Arrays.stream(features.names()).filter(named).map(Features::placeOf).toArray();
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
          .map(lesson -> new Weighed(lesson.kind(), trainer.kinds(lesson.whole())))
          .forEach(weighed::add);
    }
    return weighed;
  }

  private static Trainer learn(List<Lesson> lessons) {
    var trainer = new Trainer(lessons);
    List<Lesson> shuffled = new ArrayList<>(lessons);
    var random = new Random(SEED);
    float[] mean = new float[trainer.weights.length];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(shuffled, random);
      boolean told = epoch < TOLD;
      shuffled.forEach(lesson -> trainer.learn(lesson, told));
      if (epoch >= EPOCHS - AVERAGED) {
        trainer.addTo(mean);
      }
    }
    System.arraycopy(mean, 0, trainer.weights, 0, mean.length);
    return trainer;
  }

  private void addTo(float[] mean) {
    for (int i = 0; i < mean.length; i++) {
      mean[i] += weights[i] / AVERAGED;
    }
  }

  /// An example as the model sees it: whole, and by its outward shape and word lists alone, of
  /// which there are none where it was not drawn.
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  private record Lesson(int[] whole, int[] outward, Manner manner, float weight, boolean drawn) {

    static Lesson of(Recogniser.Reader reader, Example example, IntPredicate often) {
      int[] whole = places(reader.features(example.post(), true), often);
      int[] outward =
          example.drawn() ? places(reader.features(example.post(), false), often) : new int[0];
      Manner manner = Manner.of(example.kind(), example.post().shape());
      return new Lesson(whole, outward, manner, (float) example.weight(), example.drawn());
    }

    Kind kind() {
      return manner.kind();
    }
  }

  /// @param told whether its manner is taken from its shape
  private void learn(Lesson lesson, boolean told) {
    learn(lesson, lesson.whole(), lesson.weight(), told);
    learn(lesson, lesson.outward(), lesson.weight() * SHAPE_WEIGHT, told);
  }

  private void learn(Lesson lesson, int[] places, float weight, boolean told) {
    weigh(places);
    share(lesson, told);
    for (int m = 0; m < Manner.COUNT; m++) {
      wrong[m] = (probabilities[m] - shares[m]) * weight;
    }
    for (int place : places) {
      for (int m = 0; m < Manner.COUNT; m++) {
        int at = place * Manner.COUNT + m;
        float gradient = wrong[m] + pulls[place] * weights[at];
        squares[at] += gradient * gradient;
        weights[at] -= STEP * gradient / (float) Math.sqrt(squares[at]);
      }
    }
  }

  /// How much of a lesson is each manner's, among those of its kind: as they explain it, where its
  /// manner is not told. Of each something, also where nothing is held of any.
  private void share(Lesson lesson, boolean told) {
    float sum = 0;
    for (int m = 0; m < Manner.COUNT; m++) {
      float share = told ? told(lesson, m) : probabilities[m] + Float.MIN_NORMAL;
      shares[m] = Manner.at(m).kind() == lesson.kind() ? share : 0;
      sum += shares[m];
    }
    for (int m = 0; m < Manner.COUNT; m++) {
      shares[m] /= sum;
    }
  }

  private static float told(Lesson lesson, int manner) {
    return manner == lesson.manner().ordinal() ? NEARLY : 1 - NEARLY;
  }

  /// What is held of a post, by kind.
  private float[] kinds(int[] places) {
    weigh(places);
    float[] kinds = probabilities.clone();
    Manner.gather(kinds);
    return kinds;
  }

  /// Works out what is held of a post so far, by manner.
  private void weigh(int[] places) {
    Arrays.fill(probabilities, 0);
    for (int place : places) {
      for (int m = 0; m < Manner.COUNT; m++) {
        probabilities[m] += weights[place * Manner.COUNT + m];
      }
    }
    Model.softmax(probabilities);
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
    return Model.of(rounded, most / Byte.MAX_VALUE);
  }

  private static Model blank() {
    return Model.of(new byte[Features.BUCKETS * Manner.COUNT], 1);
  }
}
