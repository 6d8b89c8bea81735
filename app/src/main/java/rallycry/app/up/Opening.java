package rallycry.app.up;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import rallycry.app.connect.Connections;
import rallycry.app.demo.PlayedNetworks;
import rallycry.app.demo.Surge;
import rallycry.app.sources.Sources;
import rallycry.core.link.Claims;
import rallycry.embedded.ControlSocket;
import rallycry.embedded.DataFolder;
import rallycry.server.Server;
import rallycry.server.api.SourcesJson;
import rallycry.server.http.Listening;
import rallycry.server.inbox.Door;

/// Opens what a served campaign consists of, one after the other: its folder, its sources, the
/// control socket, the server. What was opened is closed the other way round.
final class Opening implements AutoCloseable {

  private final Path data;
  private final LiveSite site;
  private final Listening listening;
  private final InstantSource clock;
  private final Endings endings = new Endings();
  private final DataFolder folder;
  private Optional<Server> server = Optional.empty();

  Opening(Path data, LiveSite site, Listening listening, InstantSource clock) {
    this.data = data;
    this.site = site;
    this.listening = listening;
    this.clock = clock;
    folder = endings.add(DataFolder.open(data), DataFolder::close);
  }

  /// Serves, and listens to the networks that the folder names.
  ///
  /// @param publicUrl where others reach the server; some networks call us there
  /// @return where it is served
  String connected(Optional<URI> publicUrl) throws IOException {
    return serve(Connections.of(data), publicUrl, listening);
  }

  /// Serves, and plays the networks.
  ///
  /// @return where it is served
  String played() {
    var networks = endings.add(PlayedNetworks.start(clock), PlayedNetworks::close);
    DemoTexts.tell(folder, clock);
    // The visitors who are played say themselves where they come from.
    Listening believing = listening.behind(Listening.THIS_MACHINE);
    String address =
        serve(networks.connections(), Optional.of(PlayedNetworks.OUR_ADDRESS), believing);
    var surge = networks.surge(site.get().campaign(), URI.create(address));
    endings.add(surge, Surge::close);
    return address;
  }

  /// Says to whoever asks that it will stop; goes on serving.
  void leave() {
    server.ifPresent(Server::leave);
  }

  @Override
  public void close() {
    endings.close();
  }

  private String serve(Connections connections, Optional<URI> publicUrl, Listening at) {
    var claims = new Claims(new SecureRandom());
    Sources sources =
        endings.add(
            connections.open(site.get().campaign(), folder, publicUrl, claims, clock),
            Sources::close);
    ControlSocket.open(data, folder.engine(), () -> SourcesJson.of(sources.status()))
        .ifPresent(control -> endings.add(control, ControlSocket::close));
    Server opened = endings.add(server(at, claims, sources), Server::close);
    server = Optional.of(opened);
    sources.listen();
    return opened.address(listening.host());
  }

  private Server server(Listening at, Claims claims, Sources sources) {
    var missing = new Missing(sources::status, folder.engine(), clock);
    return Server.start(
        at,
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
}
