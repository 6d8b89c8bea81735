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

/// The networks of the demonstration, on this machine alone.
public final class PlayedNetworks implements AutoCloseable {

  private static final int PAST_MINUTES = 2 * 24 * 60;

  private final InstantSource clock;
  private final Invention invention = new Invention(RandomGenerator.of("L64X128MixRandom"));
  private final Bluesky bluesky;
  private final Mastodon mastodon = new Mastodon();
  private final String xSecret = secret();
  private final String facebookSecret = secret();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebServer atBluesky;
  private final WebServer atMastodon;

  private PlayedNetworks(InstantSource clock) {
    this.clock = clock;
    bluesky = new Bluesky(clock);
    atBluesky =
        server(
            HttpRouting.builder().register(bluesky),
            WsRouting.builder().endpoint("/subscribe", bluesky));
    atMastodon = server(HttpRouting.builder().register(mastodon), WsRouting.builder());
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
        bluesky: {calls: "%s", instances: "ws://127.0.0.1:%d", appview: "http://127.0.0.1:%d", wire: v1}
        mastodon: {instances: "http://127.0.0.1:%d", seconds: 5}
        x: {}
        facebook: {calls: "%s"}
        """
            .formatted(
                Bluesky.CALL,
                atBluesky.port(),
                atBluesky.port(),
                atMastodon.port(),
                Webhook.PAGE_POST);
    String secret =
        """
        mastodon: {token: %s}
        x: {consumer-secret: "%s"}
        facebook: {app-secret: "%s", verify-token: "%s"}
        """
            .formatted(Mastodon.TOKEN, xSecret, facebookSecret, facebookSecret);
    return Connections.of(open, secret);
  }

  /// Lets people speak, and take back what they said, until it is closed.
  ///
  /// @param address of our own server, whose doors some networks call
  public Surge surge(URI address) {
    List<Peer> peers =
        List.of(
            bluesky,
            mastodon,
            new Webhook(client, address.resolve("/inbox/x"), Webhook.Wire.X, xSecret),
            new Webhook(
                client, address.resolve("/inbox/facebook"), Webhook.Wire.FACEBOOK, facebookSecret));
    return Surge.start(peers, mastodon, invention, clock);
  }

  @Override
  public void close() {
    mastodon.hangUp();
    client.shutdownNow();
    atBluesky.stop();
    atMastodon.stop();
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
