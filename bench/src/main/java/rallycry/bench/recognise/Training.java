package rallycry.bench.recognise;

import java.util.List;
import rallycry.bench.recognise.Labels.Labelled;
import rallycry.core.campaign.Campaign;
import rallycry.core.recognise.Model;
import rallycry.core.recognise.Trainer;
import rallycry.core.recognise.Trainer.Example;

/// From labels to a model.
final class Training {

  /// Posts that were looked for stand for fewer than those that were drawn.
  private static final double SOUGHT = 0.5;

  private Training() {}

  static Model model(Campaign campaign, List<Labelled> labels) {
    return Trainer.train(
        campaign,
        labels.stream()
            .map(label -> new Example(label.post(), label.kind(), label.drawn() ? 1 : SOUGHT))
            .toList());
  }
}
