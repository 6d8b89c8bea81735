package rallycry.bench.recognise;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import rallycry.app.campaign.CampaignFile;
import rallycry.bench.recognise.Fold.Outcome;
import rallycry.bench.recognise.Score.Pair;
import rallycry.core.campaign.Campaign;
import rallycry.core.recognise.Kind;

/// `./dev bench recognise`: how well the recogniser agrees with careful readers, on posts it has
/// not seen ([Fold]), beside the naive reading and beside how far two readers agree.
public final class EvaluateRecognition {

  private EvaluateRecognition() {}

  /// @param arguments `ours` to leave the given labels unseen, while something is being chosen
  public static void main(String... arguments) throws IOException {
    Campaign campaign = CampaignFile.find("metoo");
    var labels = new Labels();
    if (!List.of(arguments).contains("ours")) {
      print("given labels", campaign, Fold.ofGiven(labels.given(), labels.more()));
    }
    print("our labels, drawn at random", campaign, Fold.ofOurs(labels.more(), labels.given()));
    print("invented posts of other slices, by the model that ships", Invented.judged(campaign));
    System.out.println("two careful readers: disclosure F1 0.974, macro-F1 0.84");
  }

  private static void print(String title, Campaign campaign, List<Fold> folds) {
    List<Outcome> outcomes = folds.stream().flatMap(fold -> fold.read(campaign).stream()).toList();
    List<Outcome> plain = folds.stream().flatMap(fold -> fold.readPlainly().stream()).toList();
    print(title + ", 5 folds", outcomes);
    System.out.printf(
        Locale.ROOT, "  %-22s %.3f%n", "settings, micro-F1", Places.of(outcomes).f1());
    beside("naive, every post with the words counts", naive(score(outcomes)));
    beside("plain regression on word pairs", score(plain));
  }

  private static void print(String title, List<Outcome> outcomes) {
    Score score = score(outcomes);
    System.out.printf("%n%s: %,d posts%n", title, outcomes.size());
    row("kind as labelled", score, Score::agreement);
    row("disclosure precision", score, Score::precision);
    row("disclosure recall", score, Score::recall);
    row("disclosure F1", score, Score::disclosureF1);
    row("macro-F1", score, Score::macroF1);
    for (Kind kind : Kind.values()) {
      row("F1 " + kind, score, s -> s.f1(kind));
    }
    row("left to a person", score, Score::undecided);
  }

  private static void beside(String name, Score score) {
    System.out.printf(
        Locale.ROOT,
        "  %s: precision %.3f, recall %.3f, macro-F1 %.3f%n",
        name,
        score.precision(),
        score.recall(),
        score.macroF1());
  }

  private static Score score(List<Outcome> outcomes) {
    return new Score(outcomes.stream().map(Outcome::pair).toList());
  }

  private static Score naive(Score score) {
    return new Score(
        score.pairs().stream()
            .map(pair -> new Pair(pair.label(), Optional.of(Kind.ME_TOO)))
            .toList());
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
