package rallycry.app.review;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rallycry.app.ledger.DataOption;
import rallycry.core.story.Decision;
import rallycry.core.story.Reason;
import rallycry.embedded.SqliteStories;

/// `rallycry review decide`: one decision, for scripts and for second thoughts.
@Command(name = "decide", description = "Decide about one text. Exit status 1 if it is gone.")
final class DecideCommand implements Callable<Integer> {

  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "NUMBER", description = "As list shows it.")
  private long number;

  @ArgGroup(multiplicity = "1")
  private Choice choice = new Choice();

  @Option(
      names = "--words",
      paramLabel = "TEXT",
      description = "With --remove: words for the author. Needed with OTHER.")
  private Optional<String> words = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  /// One of the three.
  private static final class Choice {

    @Option(names = "--publish", description = "Everyone may read it.")
    private boolean publish;

    @SuppressWarnings("unused") // picocli sees to it that one of the three is given
    @Option(names = "--keep", description = "It stays, for moderators alone.")
    private boolean keep;

    @Option(
        names = "--remove",
        paramLabel = "REASON",
        description = "Destroy it: ${COMPLETION-CANDIDATES}")
    private @Nullable Reason remove;

    Decision decision(String words) {
      if (remove != null) {
        return new Decision.Remove(remove, words);
      }
      return publish ? new Decision.Publish() : new Decision.KeepBack();
    }
  }

  @Override
  public Integer call() {
    Decision decision = choice.decision(words.orElse("").strip());
    try (var stories = SqliteStories.open(data.folder())) {
      if (stories.decide(number, decision)) {
        return 0;
      }
    }
    spec.commandLine()
        .getErr()
        .printf("There is no text %d: withdrawn, told anew, or removed already.%n", number);
    return 1;
  }
}
