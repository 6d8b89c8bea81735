package rallycry.app.up;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import rallycry.app.campaign.CampaignException;
import rallycry.app.campaign.CampaignFolder;
import rallycry.core.campaign.Campaign;
import rallycry.server.page.HelpLines;
import rallycry.server.page.Reach;
import rallycry.server.page.Site;

/// The site as its folder says: what a host changes there is served about a second later, and a
/// change that cannot be understood is told in the log and not taken up.
final class LiveSite implements Supplier<Site> {

  private static final System.Logger LOG = System.getLogger(LiveSite.class.getName());
  private static final long LOOK_EVERY_SECONDS = 1;

  private final CampaignFolder folder;
  private final URI exit;
  private final Reach reach;
  private final InstantSource clock;
  private volatile Look last;

  /// What was seen when it was last looked for.
  private record Look(Instant at, List<FileTime> changed, Site site) {}

  private LiveSite(CampaignFolder folder, URI exit, Reach reach, InstantSource clock)
      throws IOException {
    this.folder = folder;
    this.exit = exit;
    this.reach = reach;
    this.clock = clock;
    last = new Look(clock.instant(), changed(), read());
  }

  /// Begins with what the folder holds now.
  ///
  /// @throws CampaignException if its campaign cannot be understood
  static LiveSite of(CampaignFolder folder, URI exit, Reach reach, InstantSource clock)
      throws IOException {
    return new LiveSite(folder, exit, reach, clock);
  }

  @Override
  public Site get() {
    return clock.instant().isBefore(last.at.plusSeconds(LOOK_EVERY_SECONDS))
        ? last.site
        : lookAgain();
  }

  private synchronized Site lookAgain() {
    try {
      List<FileTime> changed = changed();
      Site site = changed.equals(last.changed) ? last.site : readAnew();
      last = new Look(clock.instant(), changed, site);
    } catch (IOException failure) {
      LOG.log(System.Logger.Level.WARNING, "the folder of the campaign cannot be read", failure);
    }
    return last.site;
  }

  private Site readAnew() throws IOException {
    try {
      Site site = read();
      LOG.log(System.Logger.Level.INFO, "the campaign was changed, and is served so from now on");
      return site;
    } catch (CampaignException | IllegalArgumentException mistake) {
      LOG.log(
          System.Logger.Level.WARNING,
          "a change of the campaign is not taken up: {0}",
          mistake.getMessage());
      return last.site;
    }
  }

  private Site read() throws IOException {
    Campaign campaign = folder.read();
    Path help = folder.helpLines();
    return new Site(
        campaign,
        exit,
        Files.exists(help) ? HelpLines.parse(Files.readString(help)) : HelpLines.NONE,
        folder.closed().isPresent(),
        campaign.name().equals(Serving.DEMONSTRATION),
        reach);
  }

  /// When each file was last changed.
  private List<FileTime> changed() throws IOException {
    List<FileTime> times = new ArrayList<>();
    for (Path file : List.of(folder.file(), folder.helpLines(), folder.closedMark())) {
      times.add(
          Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.from(Instant.EPOCH));
    }
    return times;
  }
}
