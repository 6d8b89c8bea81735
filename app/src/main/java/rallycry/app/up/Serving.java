package rallycry.app.up;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import rallycry.app.campaign.CampaignFile;
import rallycry.app.campaign.CampaignFolder;
import rallycry.app.connect.Connections;
import rallycry.app.demo.PlayedNetworks;
import rallycry.app.demo.Surge;
import rallycry.app.sources.Sources;
import rallycry.core.campaign.Campaign;
import rallycry.core.link.Claims;
import rallycry.embedded.ControlSocket;
import rallycry.embedded.DataFolder;
import rallycry.server.Server;
import rallycry.server.api.SourcesJson;
import rallycry.server.http.Listening;
import rallycry.server.inbox.Door;
import rallycry.server.page.Site;

/// A campaign's folder, served; [CampaignFolder] draws it.
public final class Serving implements AutoCloseable {

  /// The campaign that ships to show the program.
  static final String DEMONSTRATION = "demo";

  /// Played networks ask for no public address.
  private static final URI HERE = URI.create("http://localhost");

  private final LiveSite site;
  private final String address;
  private final Endings endings;

  private Serving(LiveSite site, String address, Endings endings) {
    this.site = site;
    this.address = address;
    this.endings = endings;
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
    return start(data, campaign, listening, Optional.empty(), exit, demo);
  }

  /// The same.
  ///
  /// @param publicUrl where others reach the server; some networks call us there
  static Serving start(
      Path data,
      Optional<String> campaign,
      Listening listening,
      Optional<URI> publicUrl,
      URI exit,
      boolean demo)
      throws IOException {
    var held = new CampaignFolder(data);
    hold(held, campaign);
    var clock = InstantSource.system();
    LiveSite site = LiveSite.of(held, exit, clock);
    if (demo && !site.get().demo()) {
      throw new IllegalArgumentException(
          "%s holds the campaign \"%s\", and a played surge has no place in it. Give --demo another --data."
              .formatted(data, site.get().campaign().name()));
    }
    var endings = new Endings();
    try {
      String address = begin(data, site, listening, publicUrl, demo, clock, endings);
      return new Serving(site, address, endings);
    } catch (RuntimeException failure) {
      endings.close();
      throw failure;
    }
  }

  /// @return where it is served
  private static String begin(
      Path data,
      LiveSite site,
      Listening listening,
      Optional<URI> publicUrl,
      boolean demo,
      InstantSource clock,
      Endings endings)
      throws IOException {
    Connections held = Connections.of(data);
    DataFolder folder = endings.add(DataFolder.open(data), DataFolder::close);
    Optional<PlayedNetworks> played =
        demo
            ? Optional.of(endings.add(PlayedNetworks.start(clock), PlayedNetworks::close))
            : Optional.empty();
    if (demo) {
      DemoTexts.tell(folder, clock);
    }
    Connections connections = played.map(PlayedNetworks::connections).orElse(held);
    var claims = new Claims(new SecureRandom());
    Sources sources =
        endings.add(
            connections.open(
                site.get().campaign(), folder, demo ? Optional.of(HERE) : publicUrl, claims, clock),
            Sources::close);
    ControlSocket.open(data, folder.engine(), () -> SourcesJson.of(sources.status()))
        .ifPresent(control -> endings.add(control, ControlSocket::close));
    Server server =
        endings.add(serve(site, listening, folder, claims, sources, clock), Server::close);
    sources.listen();
    played.ifPresent(networks ->
        endings.add(networks.surge(URI.create(server.address(listening.host()))), Surge::close));
    return server.address(listening.host());
  }

  String title() {
    Site served = site.get();
    return served.demo() ? "A demonstration" : "“" + served.campaign().title() + "”";
  }

  /// Where it is served.
  public String address() {
    return address;
  }

  @Override
  public void close() {
    endings.close();
  }

  private static Server serve(
      LiveSite site,
      Listening listening,
      DataFolder folder,
      Claims claims,
      Sources sources,
      InstantSource clock) {
    var missing = new Missing(sources::status, folder.engine(), clock);
    return Server.start(
        listening,
        site,
        folder.engine(),
        new Server.Texts(folder.stories(), folder.stories()),
        folder::pseudonyms,
        claims,
        new Server.Elsewhere(doors(sources), sources::status, missing::list),
        clock);
  }

  private static List<Door> doors(Sources sources) {
    return sources.entrances().stream()
        .map(entrance -> new Door(entrance.inbox(), entrance::recorded, entrance::missed))
        .toList();
  }

  /// Sees to it that the folder holds the campaign that was asked for.
  private static void hold(CampaignFolder folder, Optional<String> asked) throws IOException {
    if (!folder.isHeld()) {
      folder.replace(Files.readString(CampaignFile.locate(asked.orElse(DEMONSTRATION))));
    }
    Campaign held = folder.read();
    if (asked.isPresent() && !CampaignFile.find(asked.get()).name().equals(held.name())) {
      throw new IllegalArgumentException(
          "%s holds the campaign \"%s\" already. Give \"%s\" a --data of its own."
              .formatted(folder.folder(), held.name(), asked.get()));
    }
  }
}
