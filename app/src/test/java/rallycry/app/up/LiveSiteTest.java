package rallycry.app.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.app.campaign.CampaignFolder;
import rallycry.server.page.Reach;

/// What a host changes while the page is served.
class LiveSiteTest {

  private static final String HARBOUR =
      """
      name: harbour
      title: At the harbour
      phrases:
        en: [us as well]
      """;

  @TempDir private Path data;
  private CampaignFolder folder = new CampaignFolder(Path.of(""));
  private Instant now = Instant.parse("2026-03-08T12:00:00Z");

  @BeforeEach
  void hold() throws IOException {
    folder = new CampaignFolder(data);
    folder.replace(HARBOUR);
  }

  @Test
  void change_isServed_aSecondLater() throws IOException {
    LiveSite site = site();
    folder.replace(HARBOUR.replace("At the harbour", "At every harbour"));
    touch(folder.file());
    assertThat(site.get().campaign().title()).isEqualTo("At the harbour");
    now = now.plusSeconds(1);
    assertThat(site.get().campaign().title()).isEqualTo("At every harbour");
  }

  @Test
  void closedCall_takesNoAnswers_untilItIsOpenedAgain() throws IOException {
    LiveSite site = site();
    folder.close(now);
    now = now.plusSeconds(1);
    assertThat(site.get().closed()).isTrue();
    folder.reopen();
    now = now.plusSeconds(1);
    assertThat(site.get().closed()).isFalse();
  }

  @Test
  void mistakeByHand_isNotTakenUp() throws IOException {
    LiveSite site = site();
    Files.writeString(folder.file(), "name: harbour\nphrases: no list\n");
    Files.writeString(folder.helpLines(), "nothing of the kind\n");
    touch(folder.file());
    now = now.plusSeconds(1);
    assertThat(site.get().campaign().title()).isEqualTo("At the harbour");
  }

  @Test
  void helpLines_areServed_oncePutThere() throws IOException {
    LiveSite site = site();
    Files.writeString(
        folder.helpLines(), "XX | A line | 555 0100 | always | https://example.org | 2026-11-01\n");
    now = now.plusSeconds(1);
    assertThat(site.get().help().lines()).hasSize(1);
  }

  private LiveSite site() throws IOException {
    return LiveSite.of(
        folder, URI.create("https://example.org/weather"), Reach.ANYWHERE, () -> now);
  }

  /// A file system may tell times by the second.
  private static void touch(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-08T13:00:00Z")));
  }
}
