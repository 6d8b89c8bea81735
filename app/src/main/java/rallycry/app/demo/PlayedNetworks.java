package rallycry.app.demo;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.websocket.WsRouting;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import rallycry.app.connect.Connections;
import rallycry.app.demo.Comments.Wire;
import rallycry.core.campaign.Campaign;

/// The networks of the demonstration, on this machine alone.
public final class PlayedNetworks implements AutoCloseable {

  /// By which they know our server, whatever port it listens on.
  public static final URI OUR_ADDRESS = URI.create("http://127.0.0.1");

  private static final int PAST_MINUTES = 2 * 24 * 60;

  private final InstantSource clock;
  private final Invention invention = new Invention(RandomGenerator.of("L64X128MixRandom"));
  private final Bluesky bluesky;
  private final Mastodon mastodon = new Mastodon();
  private final Fediverse fediverse = new Fediverse();
  private final Graph instagram = new Graph();
  private final Graph threads = new Graph();
  private final String secret = secret();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebServer atBluesky;
  private final WebServer atMastodon;
  private final WebServer elsewhere;

  private PlayedNetworks(InstantSource clock) {
    this.clock = clock;
    bluesky = new Bluesky(clock);
    atBluesky =
        server(
            HttpRouting.builder().register(bluesky),
            WsRouting.builder().endpoint("/subscribe", bluesky));
    atMastodon = server(HttpRouting.builder().register(mastodon), WsRouting.builder());
    elsewhere =
        server(
            HttpRouting.builder()
                .register("/users", fediverse)
                .register("/instagram", instagram)
                .register("/threads", threads),
            WsRouting.builder());
  }

  /// Two days went by already: they began slowly, and grew.
  public static PlayedNetworks start(InstantSource clock) {
    var networks = new PlayedNetworks(clock);
    networks.past();
    return networks;
  }

  /// What a host would have written down to connect them.
  public Connections connections() {
    String open =
        """
        fediverse: {}
        bluesky: {calls: "%s", instances: "ws://127.0.0.1:%d", appview: "http://127.0.0.1:%d", wire: v1}
        mastodon: {instances: "http://127.0.0.1:%d", seconds: 5}
        x: {calls: "%s"}
        facebook: {calls: "%s"}
        instagram: {calls: "%s", api: "%s", seconds: 15}
        threads: {calls: "%s", api: "%s", seconds: 15}
        """
            .formatted(
                Bluesky.CALL,
                atBluesky.port(),
                atBluesky.port(),
                atMastodon.port(),
                X.CALL,
                Facebook.CALL,
                Graph.CALL,
                elsewhere("/instagram/"),
                Graph.CALL,
                elsewhere("/threads/"));
    String secrets =
        """
        mastodon: {token: %2$s}
        x: {consumer-secret: "%1$s"}
        facebook: {app-secret: "%1$s", verify-token: "%1$s"}
        instagram: {token: %3$s, app-secret: "%1$s", verify-token: "%1$s"}
        threads: {token: %3$s, app-secret: "%1$s", verify-token: "%1$s"}
        """
            .formatted(secret, Mastodon.TOKEN, Graph.TOKEN);
    return Connections.of(open, secrets);
  }

  /// Lets people speak, and take back what they said, until it is closed.
  ///
  /// @param campaign that is served
  /// @param address of our own server, whose doors some networks call; it has to believe what they
  ///   say of where its visitors come from
  public Surge surge(Campaign campaign, URI address) {
    var calling = new Calling(client);
    return Surge.start(
        List.of(
            bluesky,
            mastodon,
            new X(Hook.ofX(calling, address.resolve("/inbox/x"), secret)),
            new Facebook(meta(calling, address, "facebook")),
            new Comments(instagram, meta(calling, address, "instagram"), Wire.INSTAGRAM),
            new Comments(threads, meta(calling, address, "threads"), Wire.THREADS),
            new Deliveries(
                calling,
                elsewhere("/users/"),
                fediverse.keys().getPrivate(),
                OUR_ADDRESS.resolve("/calls/" + campaign.name()),
                address.resolve("/inbox/fediverse"),
                clock),
            new Visitors(calling, address)),
        mastodon,
        invention,
        clock);
  }

  private Hook meta(Calling calling, URI address, String network) {
    return Hook.ofMeta(calling, address.resolve("/inbox/" + network), secret);
  }

  private String elsewhere(String path) {
    return "http://127.0.0.1:" + elsewhere.port() + path;
  }

  @Override
  public void close() {
    mastodon.hangUp();
    client.shutdownNow();
    atBluesky.stop();
    atMastodon.stop();
    elsewhere.stop();
  }

  private void past() {
    Instant now = clock.instant();
    for (int ago = PAST_MINUTES; ago > 0; ago--) {
      double share = 1 - ago / (double) PAST_MINUTES;
      double people = 3 * share * share * (1.2 + Math.sin(ago * 2 * Math.PI / 1440));
      for (int i = 0; i < Math.round(people + (ago % 2) * 0.5); i++) {
        Said said = invention.post(now.minus(Duration.ofMinutes(ago)).minusMillis(i));
        if (i % 2 == 0) {
          bluesky.said(said);
        } else {
          mastodon.said(said);
        }
      }
    }
  }

  private static WebServer server(HttpRouting.Builder http, WsRouting.Builder web) {
    return WebServer.builder()
        .address(InetAddress.getLoopbackAddress())
        .port(0)
        .shutdownHook(false)
        .addRouting(http)
        .addRouting(web)
        .build()
        .start();
  }

  private static String secret() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
