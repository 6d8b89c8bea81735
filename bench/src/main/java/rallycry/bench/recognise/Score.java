package rallycry.bench.recognise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import rallycry.core.recognise.Kind;

/// Agreement between labels and readings. A reading that was left to a person agrees with nothing.
record Score(List<Pair> pairs) {

  private static final int RESAMPLES = 2000;
  private static final long SEED = 1;

  /// What a reader says, and what was read; empty where nobody guessed.
  record Pair(Kind label, Optional<Kind> read) {

    boolean isDisclosure() {
      return label.isDisclosure();
    }

    boolean readsDisclosure() {
      return read.map(Kind::isDisclosure).orElse(false);
    }
  }

  double precision() {
    return ratio(
        count(pair -> pair.isDisclosure() && pair.readsDisclosure()), count(Pair::readsDisclosure));
  }

  double recall() {
    return ratio(
        count(pair -> pair.isDisclosure() && pair.readsDisclosure()), count(Pair::isDisclosure));
  }

  /// Harmonic mean of precision and recall of disclosures.
  double disclosureF1() {
    return ratio(2 * precision() * recall(), precision() + recall());
  }

  double f1(Kind kind) {
    double both = count(pair -> pair.label() == kind && pair.read().equals(Optional.of(kind)));
    double labelled = count(pair -> pair.label() == kind);
    double read = count(pair -> pair.read().equals(Optional.of(kind)));
    return ratio(2 * both, labelled + read);
  }

  /// Mean F1 over the kinds, each counting alike.
  double macroF1() {
    double sum = 0;
    for (Kind kind : Kind.values()) {
      sum += f1(kind);
    }
    return sum / Kind.values().length;
  }

  /// The part that was read as labelled.
  double agreement() {
    return ratio(count(pair -> pair.read().equals(Optional.of(pair.label()))), pairs.size());
  }

  double undecided() {
    return ratio(count(pair -> pair.read().isEmpty()), pairs.size());
  }

  /// The bounds between which a figure lies in 95 of 100 resamples of the pairs (bootstrap,
  /// percentile method).
  double[] interval(ToDoubleFunction<Score> figure) {
    var random = new Random(SEED);
    double[] figures = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      figures[i] =
          figure.applyAsDouble(
              new Score(random.ints(pairs.size(), 0, pairs.size()).mapToObj(pairs::get).toList()));
    }
    Arrays.sort(figures);
    return new double[] {figures[RESAMPLES / 40], figures[RESAMPLES - 1 - RESAMPLES / 40]};
  }

  private double count(Predicate<Pair> which) {
    return (double) pairs.stream().filter(which).count();
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
