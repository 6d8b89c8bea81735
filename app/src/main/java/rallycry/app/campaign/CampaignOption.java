package rallycry.app.campaign;

import picocli.CommandLine.Option;
import rallycry.core.campaign.Campaign;

/// `--campaign`, as several commands take it.
public final class CampaignOption {

  @Option(
      names = "--campaign",
      required = true,
      paramLabel = "NAME",
      description = "The campaign: a name among campaigns/, or the path of its file.")
  private String name = "";

  /// @throws CampaignException if there is none, or it cannot be understood
  public Campaign read() {
    return CampaignFile.find(name);
  }
}
