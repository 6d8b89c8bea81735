package rallycry.bench.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rallycry.bench.recognise.Labels.Labelled;
import rallycry.core.post.Post;
import rallycry.core.recognise.Kind;

/// A plain multinomial logistic regression on words and pairs of words, beside which the recogniser
/// is measured.
///
/// Learnt by stochastic gradient descent with a step of its own for each weight (AdaGrad).
final class Regression {

  private static final Pattern WORD =
      Pattern.compile("https?://\\S+|[#@]?[\\p{L}\\p{M}\\p{N}_'’]+|\\S");
  private static final int KINDS = Kind.values().length;
  private static final int PLACES = 1 << 18;
  private static final int EPOCHS = 20;
  private static final float STEP = 0.05f;

  /// How strongly each weight is held to zero, against all lessons that touch it together (L2).
  private static final float PULL = 12;

  private static final long SEED = 20171015;

  private final float[] weights = new float[PLACES * KINDS];
  private final float[] squares = new float[weights.length];

  /// The pull at each place, for one lesson.
  private final float[] pulls = new float[PLACES];

  /// @param places of what a post says
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  private record Lesson(int[] places, Kind kind) {}

  private Regression(List<Lesson> lessons) {
    Arrays.fill(squares, 1f);
    lessons.forEach(lesson -> Arrays.stream(lesson.places()).forEach(at -> pulls[at]++));
    for (int i = 0; i < pulls.length; i++) {
      pulls[i] = PULL / Math.max(1, pulls[i]);
    }
  }

  static Regression learn(List<Labelled> labels) {
    List<Lesson> lessons =
        labels.stream().map(label -> new Lesson(places(label.post()), label.kind())).toList();
    var learnt = new Regression(lessons);
    List<Lesson> shuffled = new ArrayList<>(lessons);
    var random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(shuffled, random);
      shuffled.forEach(learnt::learn);
    }
    return learnt;
  }

  Kind likeliest(Post post) {
    float[] held = held(places(post));
    Kind best = Kind.MENTION;
    for (Kind kind : Kind.values()) {
      best = held[kind.ordinal()] > held[best.ordinal()] ? kind : best;
    }
    return best;
  }

  /// How much is held for each kind.
  private float[] held(int[] places) {
    float[] held = new float[KINDS];
    for (int place : places) {
      for (int k = 0; k < KINDS; k++) {
        held[k] += weights[place * KINDS + k];
      }
    }
    return softmax(held);
  }

  private void learn(Lesson lesson) {
    float[] wrong = held(lesson.places());
    wrong[lesson.kind().ordinal()] -= 1;
    for (int place : lesson.places()) {
      for (int at = place * KINDS, k = 0; k < KINDS; at++, k++) {
        float gradient = wrong[k] + pulls[place] * weights[at];
        squares[at] += gradient * gradient;
        weights[at] -= STEP * gradient / (float) Math.sqrt(squares[at]);
      }
    }
  }

  private static int[] places(Post post) {
    return words(post.text()).distinct().mapToInt(f -> f.hashCode() * 0x9e3779b1 >>> 14).toArray();
  }

  /// Words, and each with the one before it; links and those who are addressed all alike.
  private static Stream<String> words(String text) {
    List<String> words = new ArrayList<>(List.of("^"));
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(match -> match.group())
        .map(word -> word.startsWith("http") ? "http" : word.startsWith("@") ? "@" : word)
        .forEach(words::add);
    List<String> all = new ArrayList<>(words);
    for (int i = 1; i < words.size(); i++) {
      all.add(words.get(i - 1) + " " + words.get(i));
    }
    return all.stream();
  }

  private static float[] softmax(float[] scores) {
    float sum = 0;
    for (int k = 0; k < scores.length; k++) {
      scores[k] = (float) Math.exp(scores[k]);
      sum += scores[k];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
    return scores;
  }
}
