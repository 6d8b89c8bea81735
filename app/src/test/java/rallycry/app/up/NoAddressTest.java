package rallycry.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.app.campaign.CampaignFolder;
import rallycry.server.http.Limits;
import rallycry.server.http.Listening;
import rallycry.server.page.Reach;

/// A day goes by, and nothing that is left of it tells an address somebody came from.
class NoAddressTest {

  private static final Path ROOT = Path.of(System.getProperty("rallycry.root"));
  private static final URI ELSEWHERE = URI.create("https://example.org/weather");
  private static final int HOURS = 24;

  /// As many as one visit needs, so that each also runs into them.
  private static final Limits LIMITS = new Limits(100, 6, 10, 64, true, Limits.DEFAULT.patience());

  private static final InetAddress THIS_MACHINE = InetAddress.ofLiteral("127.0.0.1");

  @TempDir private Path folder;
  private volatile Instant now = Instant.parse("2026-11-25T00:00:30Z");

  @Test
  void dayOfTraffic_leavesNoAddress_onDisk_inLogs_orInMetrics() throws Exception {
    try (var log = CapturedLog.start()) {
      try (var opening = opening()) {
        String server = opening.connected(Optional.empty());
        spendTheDay(server);
        String metrics = Wire.ask(server, Wire.request("GET /metrics"));
        assertThat(metrics)
            .as("everything did happen")
            .containsPattern("rallycry_texts_awaiting [1-9]")
            .contains("reason=\"too-many-requests\"", "reason=\"not-found\"")
            .contains("rallycry_source_heard_total{source=\"x:webhook\"} " + 3 * HOURS);
        assertThat(named(metrics.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(named(onDisk())).as("while it is served").isEmpty();
      }
      assertThat(named(onDisk())).as("afterwards").isEmpty();
      assertThat(named(log.bytes())).isEmpty();
    }
  }

  @Test
  void theSearch_findsWhatIsThere() throws Exception {
    InetAddress address = visitors().getLast();
    assertThat(named(onDisk())).isEmpty();
    Path leak = Files.writeString(folder.resolve("leak"), "seen from " + address.getHostAddress());
    assertThat(named(onDisk())).containsExactly(address);
    Files.move(leak, folder.resolve("from-" + address.getHostAddress()));
    assertThat(named(onDisk())).containsExactly(address);
    try (var log = CapturedLog.start()) {
      System.getLogger("rallycry").log(System.Logger.Level.INFO, "seen from {0}", address);
      assertThat(named(log.bytes())).containsExactly(address);
    }
  }

  private Opening opening() throws IOException {
    var held = new CampaignFolder(folder);
    held.replace(Files.readString(ROOT.resolve("campaigns/demo.yaml")));
    Files.writeString(folder.resolve("sources.yaml"), "x: {}\n");
    Path secrets = folder.resolve("secrets.yaml");
    Files.writeString(secrets, "x: {consumer-secret: \"%s\"}\n".formatted(Visit.SECRET));
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
    var listening =
        new Listening(
            THIS_MACHINE.getHostAddress(),
            0,
            Listening.THIS_MACHINE,
            Listening.THIS_MACHINE,
            Optional.empty(),
            LIMITS);
    LiveSite site = LiveSite.of(held, ELSEWHERE, Reach.ANYWHERE, () -> now);
    return new Opening(folder, site, listening, () -> now);
  }

  /// Each hour somebody comes by each protocol through the proxy, and somebody from this machine.
  private void spendTheDay(String server) throws IOException {
    for (int hour = 0; hour < HOURS; hour++) {
      new Visit(server, now, Optional.of(v4(hour))).spend();
      new Visit(server, now, Optional.of(v6(hour))).spend();
      new Visit(server, now, Optional.empty()).spend();
      now = now.plus(Duration.ofHours(1));
    }
  }

  private static List<InetAddress> visitors() {
    var visitors = new ArrayList<>(List.of(THIS_MACHINE));
    for (int hour = 0; hour < HOURS; hour++) {
      visitors.add(v4(hour));
      visitors.add(v6(hour));
    }
    return visitors;
  }

  private static InetAddress v4(int hour) {
    return InetAddress.ofLiteral("203.0.113." + (101 + hour));
  }

  private static InetAddress v6(int hour) {
    return InetAddress.ofLiteral("2001:db8:1a2b:%x:3c4d:5e6f:7a8b:9cad".formatted(0xd00 + hour));
  }

  private static List<InetAddress> named(byte[] bytes) {
    return AddressSearch.find(visitors(), bytes);
  }

  /// Every file's name and every byte of it.
  private byte[] onDisk() throws IOException {
    var all = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.write(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        all.write(Files.readAllBytes(file));
      }
    }
    return all.toByteArray();
  }
}
