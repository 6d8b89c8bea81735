package rallycry.bench.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import rallycry.bench.recognise.Labels.Labelled;
import rallycry.bench.recognise.Score.Pair;
import rallycry.core.campaign.Campaign;
import rallycry.core.recognise.Kind;
import rallycry.core.recognise.Reading;
import rallycry.core.recognise.Recogniser;
import rallycry.core.recognise.Settings;

/// One fifth of a cross-validation: posts that judge, and what a model learns from that has seen no
/// label of them. Whatever the trainer chooses, it chooses among what it is given.
record Fold(List<Labelled> lessons, List<Labelled> judges) {

  private static final int FOLDS = Wording.PARTS;

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

  /// The given labels post by post, as they would be read by who has the other four fifths and all
  /// of ours (of other wordings).
  static List<Fold> ofGiven(List<Labelled> given, List<Labelled> ours) {
    List<Fold> folds = new ArrayList<>();
    for (int part = 0; part < FOLDS; part++) {
      List<Labelled> lessons = new ArrayList<>(outside(given, part, Fold::byPost));
      lessons.addAll(ours);
      folds.add(new Fold(lessons, inside(given, part, Fold::byPost)));
    }
    return folds;
  }

  /// Ours wording by wording: what judges was seen by no model.
  static List<Fold> ofOurs(List<Labelled> ours, List<Labelled> given) {
    List<Fold> folds = new ArrayList<>();
    for (int part = 0; part < FOLDS; part++) {
      List<Labelled> lessons = new ArrayList<>(outside(ours, part, Fold::byWording));
      lessons.addAll(given);
      folds.add(new Fold(lessons, inside(ours, part, Fold::byWording)));
    }
    return folds;
  }

  private static int byWording(Labelled label) {
    return Wording.of(label.post()).part();
  }

  private static List<Labelled> outside(
      List<Labelled> labels, int part, ToIntFunction<Labelled> partOf) {
    return labels.stream().filter(label -> partOf.applyAsInt(label) != part).toList();
  }

  List<Outcome> read(Campaign campaign) {
    var model = Training.model(campaign, lessons);
    var reader = Recogniser.of(campaign, model).reader();
    return judges.stream().map(label -> Outcome.of(label, reader.read(label.post()))).toList();
  }

  /// The same by a plain regression on words and pairs of words, from labels alone.
  List<Outcome> readPlainly() {
    var plain = Regression.learn(lessons);
    return judges.stream()
        .map(label -> new Outcome(label, Optional.of(plain.likeliest(label.post())), Settings.NONE))
        .toList();
  }

  /// Only those that were drawn at random judge.
  private static List<Labelled> inside(
      List<Labelled> labels, int part, ToIntFunction<Labelled> partOf) {
    return labels.stream()
        .filter(label -> label.drawn() && partOf.applyAsInt(label) == part)
        .toList();
  }

  private static int byPost(Labelled label) {
    return Math.floorMod(label.post().id().hashCode() * 31, FOLDS);
  }
}
