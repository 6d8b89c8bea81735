package rallycry.bench.recognise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rallycry.app.campaign.CampaignFile;
import rallycry.bench.recognise.Labels.Labelled;

/// `./dev train`: makes the recogniser's weights from all labels and invented posts. The same ones
/// give the same bytes.
public final class Train {

  private static final String WEIGHTS =
      "core/src/main/resources/rallycry/core/recognise/weights.bin";

  private Train() {}

  public static void main(String... arguments) throws IOException {
    var labels = new Labels();
    List<Labelled> all = new ArrayList<>(labels.given());
    all.addAll(labels.more());
    Path weights = Path.of(System.getProperty("rallycry.home"), WEIGHTS);
    Files.write(weights, Training.model(CampaignFile.find("metoo"), all).toBytes());
    System.out.printf(
        "learnt from %,d labels and %,d invented posts: %s%n",
        all.size(), Invented.lessons().size(), weights);
  }
}
