package rallycry.app.up;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import rallycry.app.campaign.CampaignFile;
import rallycry.app.campaign.CampaignFolder;
import rallycry.core.campaign.Campaign;
import rallycry.server.http.Listening;
import rallycry.server.page.Reach;
import rallycry.server.page.Site;

/// A campaign's folder, served; [CampaignFolder] draws it.
public final class Serving implements AutoCloseable {

  /// The campaign that ships to show the program.
  static final String DEMONSTRATION = "demo";

  private static final System.Logger LOG = System.getLogger(Serving.class.getName());

  private final LiveSite site;
  private final String address;
  private final Opening opening;

  private Serving(LiveSite site, String address, Opening opening) {
    this.site = site;
    this.address = address;
    this.opening = opening;
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
    return start(data, campaign, listening, Reach.ANYWHERE, exit, demo);
  }

  /// The same.
  ///
  /// @param reach where others find the server, and who may frame its widget; some networks call us
  ///   at its address
  static Serving start(
      Path data,
      Optional<String> campaign,
      Listening listening,
      Reach reach,
      URI exit,
      boolean demo)
      throws IOException {
    var held = new CampaignFolder(data);
    hold(held, campaign);
    var clock = InstantSource.system();
    LiveSite site = LiveSite.of(held, exit, reach, clock);
    if (demo && !site.get().demo()) {
      throw new IllegalArgumentException(
          "%s holds the campaign \"%s\", and a played surge has no place in it. Give --demo another --data."
              .formatted(data, site.get().campaign().name()));
    }
    var opening = new Opening(data, site, listening, clock);
    try {
      String address = demo ? opening.played() : opening.connected(reach.address());
      return new Serving(site, address, opening);
    } catch (IOException | RuntimeException failure) {
      opening.close();
      throw failure;
    }
  }

  String title() {
    Site served = site.get();
    return served.demo() ? "A demonstration" : "“" + served.campaign().title() + "”";
  }

  /// Where it is served.
  public String address() {
    return address;
  }

  /// Says that it will stop, goes on for a while, and stops: what is under way ends, viewers are
  /// told to come back, the ledger is closed.
  void stop(Duration delay) {
    LOG.log(System.Logger.Level.INFO, "stopping");
    opening.leave();
    try {
      Thread.sleep(delay);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    close();
    LOG.log(System.Logger.Level.INFO, "stopped; everything that was acknowledged is kept");
  }

  @Override
  public void close() {
    opening.close();
  }

  /// Sees to it that the folder holds the campaign that was asked for.
  private static void hold(CampaignFolder folder, Optional<String> asked) throws IOException {
    if (!folder.isHeld()) {
      folder.replace(Files.readString(CampaignFile.locate(asked.orElse(DEMONSTRATION))));
    }
    if (asked.isEmpty()) {
      return;
    }
    Campaign held = folder.read();
    if (!CampaignFile.find(asked.get()).name().equals(held.name())) {
      throw new IllegalArgumentException(
          "%s holds the campaign \"%s\" already. Give \"%s\" a --data of its own."
              .formatted(folder.folder(), held.name(), asked.get()));
    }
  }
}
