package rallycry.app.up;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import rallycry.app.campaign.CampaignFile;
import rallycry.core.campaign.Campaign;
import rallycry.embedded.DataFolder;
import rallycry.server.Server;
import rallycry.server.http.Listening;
import rallycry.server.page.HelpLines;
import rallycry.server.page.Site;

/// A campaign's folder, served.
///
/// ```
/// folder
/// ├─ campaign.yaml   what is asked
/// ├─ help-lines.txt  whom to call, by country; may be missing
/// └─ …               what `rallycry.embedded` keeps there
/// ```
public final class Serving implements AutoCloseable {

  /// The campaign that ships to show the program.
  static final String DEMONSTRATION = "demo";

  private final Site site;
  private final String host;
  private final DataFolder folder;
  private final Server server;
  private final Optional<Surge> surge;

  private Serving(Site site, String host, DataFolder folder, Server server, Optional<Surge> surge) {
    this.site = site;
    this.host = host;
    this.folder = folder;
    this.server = server;
    this.surge = surge;
  }

  /// Opens the folder, and serves it; makes it where there is none.
  ///
  /// @param campaign what a new folder is to hold; the demonstration if left out
  /// @param demo whether to play a surge
  /// @throws IllegalArgumentException if the folder holds another campaign, or one that is no place
  ///   for a surge
  static Serving start(
      Path data, Optional<String> campaign, Listening listening, URI exit, boolean demo)
      throws IOException {
    Site site = site(campaign(data, campaign), data, exit);
    if (demo && !site.demo()) {
      throw new IllegalArgumentException(
          "%s holds the campaign \"%s\", and a played surge has no place in it. Give --demo another --data."
              .formatted(data, site.campaign().name()));
    }
    DataFolder folder = DataFolder.open(data);
    try {
      var clock = InstantSource.system();
      if (demo) {
        DemoTexts.tell(folder, clock);
      }
      var texts = new Server.Texts(folder.stories(), folder.stories());
      var server =
          Server.start(
              listening,
              () -> site,
              folder.engine(),
              texts,
              folder::pseudonyms,
              Server.Doors.NONE,
              List::of,
              clock);
      Optional<Surge> surge =
          demo
              ? Optional.of(Surge.start(folder.engine(), folder.pseudonyms(), clock))
              : Optional.empty();
      return new Serving(site, listening.host(), folder, server, surge);
    } catch (RuntimeException failure) {
      folder.close();
      throw failure;
    }
  }

  String title() {
    return site.demo() ? "A demonstration" : "“" + site.campaign().title() + "”";
  }

  /// Where it is served.
  public String address() {
    return server.address(host);
  }

  @Override
  public void close() {
    surge.ifPresent(Surge::close);
    server.close();
    folder.close();
  }

  private static Site site(Campaign campaign, Path data, URI exit) throws IOException {
    Path help = data.resolve("help-lines.txt");
    return new Site(
        campaign,
        exit,
        Files.exists(help) ? HelpLines.parse(Files.readString(help)) : HelpLines.NONE,
        false,
        campaign.name().equals(DEMONSTRATION));
  }

  /// The campaign that the folder holds, or the one it shall hold from now on.
  private static Campaign campaign(Path data, Optional<String> asked) throws IOException {
    Path file = data.resolve("campaign.yaml");
    if (!Files.exists(file)) {
      Path source = CampaignFile.locate(asked.orElse(DEMONSTRATION));
      CampaignFile.read(source);
      Files.createDirectories(data);
      Files.copy(source, file);
    }
    Campaign held = CampaignFile.read(file);
    if (asked.isPresent() && !CampaignFile.find(asked.get()).name().equals(held.name())) {
      throw new IllegalArgumentException(
          "%s holds the campaign \"%s\" already. Give \"%s\" a --data of its own."
              .formatted(data, held.name(), asked.get()));
    }
    return held;
  }
}
