package rallycry.bench.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import rallycry.app.campaign.CampaignFile;
import rallycry.bench.recognise.Labels.Labelled;
import rallycry.bench.recognise.Score.Pair;
import rallycry.core.campaign.Campaign;
import rallycry.core.recognise.Kind;
import rallycry.core.recognise.Model;
import rallycry.core.recognise.Reading;
import rallycry.core.recognise.Recogniser;

/// `./dev bench recognise`: how well the recogniser agrees with careful readers, by five-fold
/// cross-validation.
///
/// Each fifth of the given labels is read by a model that was trained on the other four and on our
/// own labels, without any post whose words stand in the fifth.
public final class EvaluateRecognition {

  private static final int FOLDS = 5;

  private EvaluateRecognition() {}

  public static void main(String... arguments) throws IOException {
    Campaign campaign = CampaignFile.find("metoo");
    var labels = new Labels();
    List<Labelled> more = labels.more();
    table("given labels, 5 folds", folds(campaign, labels.given(), more));
    List<Labelled> drawn = more.stream().filter(Labelled::drawn).toList();
    List<Labelled> sought = more.stream().filter(label -> !label.drawn()).toList();
    table("our labels, drawn at random, 5 folds", folds(campaign, drawn, sought));
    var elsewhere = Elsewhere.read(campaign);
    System.out.printf(
        "%ninvented posts of other slices, by the model that ships: %d of %d as meant%n",
        elsewhere.right(), elsewhere.posts());
    System.out.println("\nnaive reading (the words or the hashtag): precision 0.395, recall 1.00");
    System.out.println("two careful readers: disclosure F1 0.974, macro-F1 0.84");
  }

  private static Score folds(Campaign campaign, List<Labelled> tested, List<Labelled> always) {
    List<Labelled> shuffled = new ArrayList<>(tested);
    Collections.shuffle(shuffled, new Random(7));
    List<Pair> pairs = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Labelled> test = new ArrayList<>();
      List<Labelled> train = new ArrayList<>(always);
      for (int i = 0; i < shuffled.size(); i++) {
        (i % FOLDS == fold ? test : train).add(shuffled.get(i));
      }
      pairs.addAll(read(campaign, Training.model(campaign, unseen(train, test)), test));
    }
    return new Score(pairs);
  }

  private static List<Labelled> unseen(List<Labelled> train, List<Labelled> test) {
    Set<String> wordings = new HashSet<>();
    test.forEach(label -> wordings.add(wording(label)));
    return train.stream().filter(label -> !wordings.contains(wording(label))).toList();
  }

  private static String wording(Labelled label) {
    return label
        .post()
        .text()
        .toLowerCase(Locale.ROOT)
        .replaceAll("https?://\\S+|\\s+", " ")
        .strip();
  }

  private static List<Pair> read(Campaign campaign, Model model, List<Labelled> test) {
    var reader = Recogniser.of(campaign, model).reader();
    List<Pair> pairs = new ArrayList<>();
    for (Labelled label : test) {
      pairs.add(new Pair(label.kind(), kind(reader.read(label.post()))));
    }
    return pairs;
  }

  private static Optional<Kind> kind(Reading reading) {
    return switch (reading) {
      case Reading.Counts counts -> Optional.of(counts.kind());
      case Reading.NotOurs _ -> Optional.of(Kind.MENTION);
      case Reading.NeedsReview _ -> Optional.empty();
    };
  }

  private static void table(String title, Score score) {
    System.out.printf("%n%s: %,d posts%n", title, score.pairs().size());
    row("disclosure precision", score, Score::precision);
    row("disclosure recall", score, Score::recall);
    row("disclosure F1", score, Score::disclosureF1);
    row("macro-F1", score, Score::macroF1);
    for (Kind kind : Kind.values()) {
      row("F1 " + kind, score, s -> s.f1(kind));
    }
    row("left to a person", score, Score::undecided);
  }

  private static void row(String name, Score score, ToDoubleFunction<Score> figure) {
    double[] interval = score.interval(figure);
    System.out.printf(
        Locale.ROOT,
        "  %-22s %.3f  [%.3f, %.3f]%n",
        name,
        figure.applyAsDouble(score),
        interval[0],
        interval[1]);
  }
}
