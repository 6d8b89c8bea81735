package rallycry.core.recognise;

import java.util.List;

/// How far a model leans towards each kind. What is learnt by likelihood alone hardly ever names a
/// kind of which there are few examples; a lean makes up for it.
///
/// @param odds by the kind's ordinal, what its probability is multiplied with
record Leaning(List<Double> odds) {

  private static final List<Double> DISCLOSURE =
      List.of(0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.6, 1.8, 2.0, 2.4);
  private static final List<Double> STORY = List.of(0.7, 1.0, 1.4);
  private static final List<Double> SUPPORT = List.of(0.7, 1.0, 1.4, 2.0, 2.8);
  private static final List<Double> HOSTILE = List.of(1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0);

  /// What a model that never saw a post holds of it, and what it is.
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  record Weighed(Kind kind, float[] probabilities) {}

  /// The lean under which disclosures are best told from the rest and kinds from each other.
  static Leaning of(List<Weighed> posts) {
    var best = new Leaning(List.of(1.0, 1.0, 1.0, 1.0, 1.0));
    double most = best.worth(posts);
    for (double disclosure : DISCLOSURE) {
      for (double story : STORY) {
        for (double support : SUPPORT) {
          for (double hostile : HOSTILE) {
            var lean = new Leaning(List.of(disclosure, disclosure * story, support, hostile, 1.0));
            double worth = lean.worth(posts);
            if (worth > most) {
              most = worth;
              best = lean;
            }
          }
        }
      }
    }
    return best;
  }

  /// Adds the lean to the weights of the feature that every post has.
  void tilt(float[] weights) {
    for (int m = 0; m < Manner.COUNT; m++) {
      double times = odds.get(Manner.at(m).kind().ordinal());
      weights[Features.ALWAYS * Manner.COUNT + m] += (float) Math.log(times);
    }
  }

  /// The lesser of precision and recall, of disclosures and in the mean of the kinds, added. What
  /// is published are counts, and a count is right when as many are missed as are counted wrongly:
  /// neither may be had at the cost of the other.
  private double worth(List<Weighed> posts) {
    var both = new int[Model.KINDS];
    var read = new int[Model.KINDS];
    var labelled = new int[Model.KINDS];
    int found = 0;
    for (Weighed post : posts) {
      Kind kind = read(post.probabilities());
      read[kind.ordinal()]++;
      labelled[post.kind().ordinal()]++;
      both[kind.ordinal()] += kind == post.kind() ? 1 : 0;
      found += kind.isDisclosure() && post.kind().isDisclosure() ? 1 : 0;
    }
    double mean = 0;
    for (int k = 0; k < Model.KINDS; k++) {
      mean += lesser(both[k], read[k], labelled[k]) / Model.KINDS;
    }
    return mean + lesser(found, disclosures(read), disclosures(labelled));
  }

  private static int disclosures(int[] kinds) {
    return kinds[Kind.ME_TOO.ordinal()] + kinds[Kind.STORY.ordinal()];
  }

  private static double lesser(int both, int read, int labelled) {
    return (double) both / Math.max(1, Math.max(read, labelled));
  }

  private Kind read(float[] probabilities) {
    var leaning = new float[Model.KINDS];
    float sum = 0;
    for (int k = 0; k < Model.KINDS; k++) {
      leaning[k] = (float) (probabilities[k] * odds.get(k));
      sum += leaning[k];
    }
    for (int k = 0; k < Model.KINDS; k++) {
      leaning[k] /= sum;
    }
    return Model.likeliest(leaning);
  }
}
