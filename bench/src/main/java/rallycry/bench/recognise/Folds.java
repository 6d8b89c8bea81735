package rallycry.bench.recognise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import rallycry.bench.recognise.Labels.Labelled;
import rallycry.bench.recognise.Score.Pair;
import rallycry.core.campaign.Campaign;
import rallycry.core.recognise.Kind;
import rallycry.core.recognise.Reading;
import rallycry.core.recognise.Recogniser;

/// Five-fold cross-validation. Each fifth of the randomly drawn posts is read by a model that was
/// trained on the other four and on those that were looked for, without any post whose words stand
/// in the fifth. Whatever the trainer chooses, it chooses among what it is given.
final class Folds {

  private static final int FOLDS = 5;
  private static final long SEED = 7;

  /// A post that was read by a model which had not seen it.
  record Outcome(Labelled label, Reading reading) {

    Pair pair() {
      return new Pair(label.kind(), kind());
    }

    private Optional<Kind> kind() {
      return switch (reading) {
        case Reading.Counts counts -> Optional.of(counts.kind());
        case Reading.NotOurs _ -> Optional.of(Kind.MENTION);
        case Reading.NeedsReview _ -> Optional.empty();
      };
    }
  }

  private Folds() {}

  static List<Outcome> read(Campaign campaign, List<Labelled> labels) {
    List<Labelled> drawn = new ArrayList<>(labels.stream().filter(Labelled::drawn).toList());
    Collections.shuffle(drawn, new Random(SEED));
    List<Outcome> outcomes = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Labelled> test = new ArrayList<>();
      for (int i = fold; i < drawn.size(); i += FOLDS) {
        test.add(drawn.get(i));
      }
      var model = Training.model(campaign, unseen(labels, test));
      var reader = Recogniser.of(campaign, model).reader();
      test.forEach(label -> outcomes.add(new Outcome(label, reader.read(label.post()))));
    }
    return outcomes;
  }

  private static List<Labelled> unseen(List<Labelled> labels, List<Labelled> test) {
    Set<String> wordings = new HashSet<>();
    test.forEach(label -> wordings.add(wording(label)));
    return labels.stream().filter(label -> !wordings.contains(wording(label))).toList();
  }

  private static String wording(Labelled label) {
    return label
        .post()
        .text()
        .toLowerCase(Locale.ROOT)
        .replaceAll("https?://\\S+|\\s+", " ")
        .strip();
  }
}
