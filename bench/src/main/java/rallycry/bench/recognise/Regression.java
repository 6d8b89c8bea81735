package rallycry.bench.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rallycry.core.recognise.Kind;

/// A plain multinomial logistic regression on words and pairs of words, beside which the recogniser
/// is measured. Given other features and what the whole post means it is a [Teacher]'s.
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

  /// First those of places, then those of what a post means.
  private final float[] weights;

  private final float[] squares;

  /// The pull at each place, for one lesson.
  private final float[] pulls;

  /// A post as it is seen.
  ///
  /// @param places of what it says, each below [#PLACES]
  /// @param meaning a direction; empty where none is known
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  record Sight(int[] places, float[] meaning) {

    static Sight of(String text) {
      return new Sight(hashed(words(text)), new float[0]);
    }
  }

  record Lesson(Sight sight, Kind kind, double weight) {}

  private Regression(List<Lesson> lessons) {
    int meaning = lessons.getFirst().sight().meaning().length;
    weights = new float[(PLACES + meaning) * KINDS];
    squares = new float[weights.length];
    Arrays.fill(squares, 1f);
    pulls = new float[PLACES + meaning];
    lessons.forEach(lesson -> Arrays.stream(lesson.sight().places()).forEach(at -> pulls[at]++));
    Arrays.fill(pulls, PLACES, pulls.length, lessons.size());
    for (int i = 0; i < pulls.length; i++) {
      pulls[i] = PULL / Math.max(1, pulls[i]);
    }
  }

  static Regression learn(List<Lesson> lessons) {
    var learnt = new Regression(lessons);
    List<Lesson> shuffled = new ArrayList<>(lessons);
    var random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(shuffled, random);
      shuffled.forEach(learnt::learn);
    }
    return learnt;
  }

  /// How much is held for each kind.
  float[] held(Sight sight) {
    float[] held = new float[KINDS];
    for (int k = 0; k < KINDS; k++) {
      for (int place : sight.places()) {
        held[k] += weights[place * KINDS + k];
      }
      for (int i = 0; i < sight.meaning().length; i++) {
        held[k] += weights[(PLACES + i) * KINDS + k] * sight.meaning()[i];
      }
    }
    return softmax(held);
  }

  Kind likeliest(Sight sight) {
    float[] held = held(sight);
    Kind best = Kind.MENTION;
    for (Kind kind : Kind.values()) {
      best = held[kind.ordinal()] > held[best.ordinal()] ? kind : best;
    }
    return best;
  }

  private void learn(Lesson lesson) {
    float[] wrong = held(lesson.sight());
    wrong[lesson.kind().ordinal()] -= 1;
    for (int k = 0; k < KINDS; k++) {
      wrong[k] *= (float) lesson.weight();
    }
    for (int place : lesson.sight().places()) {
      step(place, wrong, 1);
    }
    float[] meaning = lesson.sight().meaning();
    for (int i = 0; i < meaning.length; i++) {
      step(PLACES + i, wrong, meaning[i]);
    }
  }

  private void step(int place, float[] wrong, float seen) {
    for (int at = place * KINDS, k = 0; k < KINDS; at++, k++) {
      float gradient = wrong[k] * seen + pulls[place] * weights[at];
      squares[at] += gradient * gradient;
      weights[at] -= STEP * gradient / (float) Math.sqrt(squares[at]);
    }
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

  private static int[] hashed(Stream<String> features) {
    return features.distinct().mapToInt(f -> (f.hashCode() * 0x9e3779b1) >>> 14).toArray();
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
