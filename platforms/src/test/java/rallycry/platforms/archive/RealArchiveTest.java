package rallycry.platforms.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rallycry.core.post.Activity;
import rallycry.platforms.kit.ActivitySink;
import rallycry.platforms.kit.Fault;

/// The campaign's own archive, which lies beside the project.
class RealArchiveTest {

  private static final Path FILE =
      Path.of(System.getProperty("rallycry.root")).resolve("../shared/data/metoo-2017.jsonl.gz");

  @Test
  void realArchive_isReadToTheLastPost() {
    assertThat(FILE).as("the real archive, see docs/archives.md").matches(Files::exists, "exists");
    var count = new Count();
    try (var archive =
        Archives.open(List.of(FILE.toString()), Optional.empty(), InputStream.nullInputStream())) {
      for (var segment = archive.next(); segment.isPresent(); segment = archive.next()) {
        segment.get().read(count);
      }
      assertThat(archive.progress().read()).isEqualTo(archive.progress().total().orElseThrow());
    }
    assertThat(count.sightings).isEqualTo(170_304);
    assertThat(count.posts).hasSize(53_030);
    assertThat(count.authors).hasSize(32_305);
    assertThat(count.faults).isZero();
  }

  private static final class Count implements ActivitySink {
    private int sightings;
    private int faults;
    private final HashSet<String> posts = new HashSet<>();
    private final HashSet<String> authors = new HashSet<>();

    @Override
    public void accept(Activity activity) {
      var post = ((Activity.Posted) activity).post();
      sightings++;
      posts.add(post.id());
      authors.add(post.author());
    }

    @Override
    public void unreadable(Fault fault) {
      faults++;
    }
  }
}
