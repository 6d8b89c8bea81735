package rallycry.app.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rallycry.app.ledger.DataOption;
import rallycry.embedded.SqliteStories;

/// `rallycry review`: shows the texts that await review, one by one, and takes decisions.
@Command(
    description = "Read the texts that await review, one by one, and decide.",
    footer = "docs/stories.md says what each decision does.",
    subcommands = {ListCommand.class, DecideCommand.class})
public final class ReviewCommand implements Callable<Integer> {

  @Mixin private DataOption data = new DataOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    // Not closed: the terminal is not ours.
    var in = new BufferedReader(new InputStreamReader(System.in, System.out.charset()));
    try (var stories = SqliteStories.open(data.folder())) {
      new Desk(stories, in, spec.commandLine().getOut()).work();
    }
    return 0;
  }
}
