package rallycry.bench.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import rallycry.app.campaign.CampaignFile;
import rallycry.bench.recognise.Folds.Outcome;
import rallycry.bench.recognise.Labels.Labelled;
import rallycry.bench.recognise.Score.Pair;
import rallycry.core.campaign.Campaign;
import rallycry.core.recognise.Kind;

/// `./dev bench recognise`: how well the recogniser agrees with careful readers, on posts it has
/// not seen ([Folds]), beside the naive reading and beside how far two readers agree.
public final class EvaluateRecognition {

  private EvaluateRecognition() {}

  public static void main(String... arguments) throws IOException {
    Campaign campaign = CampaignFile.find("metoo");
    var labels = new Labels();
    var given = new HashSet<>(labels.given());
    List<Labelled> all = new ArrayList<>(labels.given());
    all.addAll(labels.more());
    List<Outcome> outcomes = Folds.read(campaign, all);
    print("given labels", outcomes.stream().filter(o -> given.contains(o.label())).toList());
    print(
        "our labels, drawn at random",
        outcomes.stream().filter(o -> !given.contains(o.label())).toList());
    var elsewhere = Elsewhere.read(campaign);
    System.out.printf(
        "%ninvented posts of other slices, by the model that ships: %d of %d as meant%n",
        elsewhere.right(), elsewhere.posts());
    System.out.println("two careful readers: disclosure F1 0.974, macro-F1 0.84");
  }

  private static void print(String title, List<Outcome> outcomes) {
    var score = new Score(outcomes.stream().map(Outcome::pair).toList());
    System.out.printf("%n%s, 5 folds: %,d posts%n", title, outcomes.size());
    row("disclosure precision", score, Score::precision);
    row("disclosure recall", score, Score::recall);
    row("disclosure F1", score, Score::disclosureF1);
    row("macro-F1", score, Score::macroF1);
    for (Kind kind : Kind.values()) {
      row("F1 " + kind, score, s -> s.f1(kind));
    }
    row("left to a person", score, Score::undecided);
    System.out.printf(
        Locale.ROOT, "  %-22s %.3f%n", "settings, micro-F1", Places.of(outcomes).f1());
    Score naive = naive(score);
    System.out.printf(
        Locale.ROOT,
        "  naive, every post with the words counts: precision %.3f, recall %.2f%n",
        naive.precision(),
        naive.recall());
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
