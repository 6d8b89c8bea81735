package rallycry.bench.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rallycry.bench.recognise.Labels.Labelled;
import rallycry.bench.recognise.Regression.Lesson;
import rallycry.bench.recognise.Regression.Sight;
import rallycry.bench.recognise.Score.Pair;
import rallycry.core.campaign.Campaign;
import rallycry.core.recognise.Kind;
import rallycry.core.recognise.Reading;
import rallycry.core.recognise.Recogniser;
import rallycry.core.recognise.Settings;

/// Five-fold cross-validation. The randomly drawn posts of each part of the wordings are read by a
/// model that was trained on labels of the other four parts alone, and on the guesses of a teacher
/// of which the same holds. Whatever the trainer chooses, it chooses among what it is given.
final class Folds {

  /// A post that was read by a model which had not seen it.
  ///
  /// @param read empty where it was left to a person
  record Outcome(Labelled label, Optional<Kind> read, Settings settings) {

    static Outcome of(Labelled label, Reading reading) {
      return switch (reading) {
        case Reading.Counts counts ->
            new Outcome(label, Optional.of(counts.kind()), counts.settings());
        case Reading.NotOurs _ -> new Outcome(label, Optional.of(Kind.MENTION), Settings.NONE);
        case Reading.NeedsReview _ -> new Outcome(label, Optional.empty(), Settings.NONE);
      };
    }

    Pair pair() {
      return new Pair(label.kind(), read);
    }
  }

  private Folds() {}

  static List<Outcome> read(Campaign campaign, List<Labelled> labels, Guesses guesses) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int part = 0; part < Wording.PARTS; part++) {
      var model = Training.model(campaign, outside(labels, part), guesses.without(part));
      var reader = Recogniser.of(campaign, model).reader();
      judges(labels, part)
          .forEach(label -> outcomes.add(Outcome.of(label, reader.read(label.post()))));
    }
    return outcomes;
  }

  /// The same by a plain regression on words and pairs of words, from labels alone.
  static List<Outcome> readPlainly(List<Labelled> labels) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int part = 0; part < Wording.PARTS; part++) {
      var plain =
          Regression.learn(
              outside(labels, part).stream()
                  .map(label -> new Lesson(sight(label), label.kind(), 1))
                  .toList());
      for (Labelled label : judges(labels, part)) {
        Kind read = plain.likeliest(sight(label));
        outcomes.add(new Outcome(label, Optional.of(read), Settings.NONE));
      }
    }
    return outcomes;
  }

  /// Labels of wordings that are not of this part.
  static List<Labelled> outside(List<Labelled> labels, int part) {
    return labels.stream().filter(label -> Wording.of(label.post()).part() != part).toList();
  }

  private static List<Labelled> judges(List<Labelled> labels, int part) {
    return labels.stream()
        .filter(label -> label.drawn() && Wording.of(label.post()).part() == part)
        .toList();
  }

  private static Sight sight(Labelled label) {
    return Sight.of(label.post().text());
  }
}
