package rallycry.bench.recognise;

import java.util.ArrayList;
import java.util.List;
import rallycry.bench.recognise.Labels.Labelled;
import rallycry.core.campaign.Campaign;
import rallycry.core.recognise.Kind;
import rallycry.core.recognise.Model;
import rallycry.core.recognise.Trainer;
import rallycry.core.recognise.Trainer.Example;

/// From labels, and [Invented] posts beside them, to a model.
final class Training {

  /// Hostile posts are so few that each has to stand for more.
  private static final double HOSTILE = 3;

  private Training() {}

  static Model model(Campaign campaign, List<Labelled> labels) {
    List<Example> examples = new ArrayList<>();
    Invented.lessons()
        .forEach(lesson -> examples.add(new Example(lesson.post(), lesson.kind(), 1, false)));
    labels.forEach(label ->
        examples.add(new Example(label.post(), label.kind(), weight(label.kind()), label.drawn())));
    return Trainer.train(campaign, examples);
  }

  private static double weight(Kind kind) {
    return kind == Kind.HOSTILE ? HOSTILE : 1;
  }
}
