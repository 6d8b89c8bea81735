package rallycry.app.review;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rallycry.app.ledger.DataOption;
import rallycry.core.story.Kept;
import rallycry.core.story.Review;
import rallycry.embedded.SqliteStories;

/// `rallycry review list`: the texts that stand somewhere, for a person or for a program.
@Command(name = "list", description = "List texts, oldest first.")
final class ListCommand implements Callable<Integer> {

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--standing",
      paramLabel = "WHERE",
      defaultValue = "AWAITING",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private Review standing = Review.AWAITING;

  @Option(names = "--after", paramLabel = "NUMBER", description = "Begin after this text.")
  private long after;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "100",
      description = "Default: ${DEFAULT-VALUE}")
  private int most = 100;

  @Option(names = "--json", description = "Write a JSON array.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (var stories = SqliteStories.open(data.folder())) {
      List<Kept.Text> texts = stories.list(standing, after, most);
      if (json) {
        out.println(TextJson.of(texts));
      } else {
        texts.forEach(text -> out.println(TextLines.of(text)));
      }
    }
    out.flush();
    return 0;
  }
}
