package rallycry.app.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.testkit.collect.SimulatedJetstream;
import rallycry.testkit.collect.SimulatedMastodon;

class ConnectTest {

  @TempDir private Path folder;
  private Connecting host;

  @BeforeEach
  void hold() throws IOException {
    host = Connecting.in(folder);
  }

  @Test
  void bluesky_isLookedAt_andWrittenDown() throws IOException {
    try (var bluesky = SimulatedJetstream.start()) {
      int status =
          host.connects(
              "bluesky",
              "calls=at://did:plc:host/app.bsky.feed.post/3kcall",
              "appview=" + bluesky.api(),
              "instances=" + bluesky.stream());
      assertThat(status).as(host.said()).isZero();
    }
    assertThat(host.out()).contains("People answer below the call").contains("well");
    assertThat(Files.readString(folder.resolve("sources.yaml")))
        .contains("calls: \"at://did:plc:host/app.bsky.feed.post/3kcall\"");
  }

  @Test
  void secret_comesByAFile_liesApart_andIsNeverSaid() throws IOException {
    Path token = Files.writeString(folder.resolve("token.txt"), SimulatedMastodon.TOKEN + "\n");
    try (var mastodon = SimulatedMastodon.start()) {
      host.connects(
          "mastodon", "instances=" + mastodon.address(), "hashtags=metoo", "token=@" + token);
    }
    Path secrets = folder.resolve("secrets.yaml");
    assertThat(Files.readString(secrets)).contains("token: \"a-token\"");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(folder.resolve("sources.yaml"))).doesNotContain("a-token");
    assertThat(host.out())
        .contains("well     the timeline of #metoo", "well     the token at localhost")
        .doesNotContain("a-token");
  }

  @Test
  void secretOnTheCommandLine_isRefused_andNotRepeated() {
    assertThat(host.connects("x", "bearer=open-words")).isNotZero();
    assertThat(host.errors()).contains("bearer=@FILE").doesNotContain("open-words");
    assertThat(folder.resolve("secrets.yaml")).doesNotExist();
  }

  @Test
  void whatIsMissing_isSaid_withHowToGetIt() {
    int status = host.connects("mastodon", "instances=http://localhost:1", "hashtags=metoo");
    assertThat(status).isEqualTo(1);
    assertThat(host.out())
        .contains("MISSING  the timeline of #metoo at localhost")
        .contains("MISSING  no token for localhost")
        .contains("Preferences, Development, New application");
  }

  @Test
  void networkAndField_misspelt_areToldTheNearest() {
    assertThat(host.connects("blusky")).isNotZero();
    assertThat(host.errors()).contains("did you mean bluesky?");
    assertThat(host.connects("bluesky", "call=at://x")).isNotZero();
    assertThat(host.errors()).contains("did you mean calls?");
  }

  @Test
  void file_keepsNotesAndOtherNetworks_whenOneIsConnectedAgain() throws IOException {
    var files = new ConnectionsFolder(folder);
    Files.writeString(
        files.open(), "# ours\nx:\n  calls: [1, 2]\n# theirs\nbluesky:\n  calls: at://a\n");
    Section bluesky = files.read(Network.BLUESKY).orElseThrow();
    files.write(bluesky.with(Network.BLUESKY.field("hashtags").orElseThrow(), List.of("a", "\"b")));
    assertThat(Files.readString(files.open()))
        .isEqualTo(
            """
            # ours
            x:
              calls: [1, 2]
            # theirs
            bluesky:
              calls: "at://a"
              hashtags: ["a", "\\"b"]
            """);
    assertThat(files.read(Network.BLUESKY).orElseThrow().values())
        .containsEntry("hashtags", List.of("a", "\"b"));
  }

  @Test
  void mistakesInTheFile_areAllTold_withTheirPlace() throws IOException {
    var files = new ConnectionsFolder(folder);
    Files.writeString(files.open(), "bluesy: {}\nx:\n  call: 1\n  bearer: words\n");
    assertThatThrownBy(files::read)
        .hasMessageContaining(
            "sources.yaml:1:1: there is no network \"bluesy\"; did you mean bluesky?")
        .hasMessageContaining("sources.yaml:3:3: x has no \"call\"; did you mean calls?")
        .hasMessageContaining("sources.yaml:4:3: x has no \"bearer\"")
        .hasMessageNotContaining("words");
  }

  @Test
  void secretsThatOthersMayRead_areRefused() throws IOException {
    var files = new ConnectionsFolder(folder);
    Files.writeString(files.secret(), "x: {bearer: words}\n");
    Files.setPosixFilePermissions(files.secret(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(files::read).hasMessageContaining("chmod 600");
  }
}
