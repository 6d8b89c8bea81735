package rallycry.app.campaign;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rallycry campaign`: makes, shows, changes and closes the campaign of a data folder. All of it
/// may be done while the folder is served: the page follows within about a second.
@Command(
    description = "Make, show, change and close a campaign, also while it is served.",
    footer = "docs/campaigns.md says what a campaign may hold.",
    subcommands = {
      CreateCommand.class,
      ListCommand.class,
      ShowCommand.class,
      EditCommand.class,
      CloseCommand.class
    })
public final class CampaignCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Alone it says nothing that could be done.
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do: create, list, show, edit or close.");
  }
}
