package rallycry.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.collect.Cursors;

class SqliteCursorsTest {

  @TempDir private Path home;

  @Test
  void cursor_isKeptOverARestart_theLatestOne() {
    try (var folder = DataFolder.open(home)) {
      Cursors cursors = folder.cursors();
      assertThat(cursors.read("bluesky")).isEmpty();
      cursors.keep("bluesky", "one");
      cursors.keep("bluesky", "two");
      cursors.keep("x", "other");
    }
    try (var folder = DataFolder.open(home)) {
      assertThat(folder.cursors().read("bluesky")).contains("two");
      assertThat(folder.cursors().read("x")).contains("other");
    }
  }

  @Test
  void cursorAheadOfTheLedger_isForgotten() {
    Path file = home.resolve("cursors.db");
    try (var cursors = SqliteCursors.open(file, () -> 7)) {
      cursors.keep("bluesky", "where seven entries led");
    }
    try (var cursors = SqliteCursors.open(file, () -> 6)) {
      assertThat(cursors.read("bluesky")).isEmpty();
      cursors.keep("bluesky", "begun anew");
      assertThat(cursors.read("bluesky")).contains("begun anew");
    }
  }
}
