package rallycry.app.connect;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import rallycry.app.sources.Sources;
import rallycry.core.campaign.Campaign;
import rallycry.core.link.Claims;
import rallycry.embedded.DataFolder;
import rallycry.platforms.kit.http.Reach;

/// The networks of a campaign, from the files in its folder to sources that are ready to listen.
public final class Connections {

  private final List<Section> sections;

  private Connections(List<Section> sections) {
    this.sections = sections;
  }

  /// What the host wrote down.
  ///
  /// @throws IllegalArgumentException with every mistake, each with its place
  public static Connections of(Path folder) throws IOException {
    return new Connections(new ConnectionsFolder(folder).read());
  }

  /// The same of texts, for networks that are played.
  ///
  /// @param open as `sources.yaml`
  /// @param secret as `secrets.yaml`
  public static Connections of(String open, String secret) {
    return new Connections(
        Section.all(
            SectionReader.parse("sources.yaml", open, false),
            SectionReader.parse("secrets.yaml", secret, true)));
  }

  /// Makes all of them ready.
  ///
  /// @param publicUrl where others reach this server
  /// @throws IllegalArgumentException with what a network still needs
  public Sources open(
      Campaign campaign,
      DataFolder folder,
      Optional<URI> publicUrl,
      Claims claims,
      InstantSource clock) {
    var ways = new Ways(campaign, publicUrl, new Fediverse(folder, reach(publicUrl)), clock);
    sections.forEach(ways::open);
    return new Sources(
        ways.sources(), ways.inboxes(), ledger(campaign, folder, claims), folder.cursors(), clock);
  }

  /// A server that others reach on this machine alone is being tried out, and may ask this machine.
  private static Reach reach(Optional<URI> publicUrl) {
    return publicUrl.map(URI::getHost).filter("127.0.0.1"::equals).isPresent()
        ? Reach.LOOPBACK_TOO
        : Reach.PUBLIC;
  }

  private static Sources.Ledger ledger(Campaign campaign, DataFolder folder, Claims claims) {
    return new Sources.Ledger(
        folder.engine(), new Scribes(campaign, folder::pseudonyms), folder::pseudonyms, claims);
  }
}
