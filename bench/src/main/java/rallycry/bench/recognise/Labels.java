package rallycry.bench.recognise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rallycry.core.campaign.Setting;
import rallycry.core.post.Activity;
import rallycry.core.post.Post;
import rallycry.core.recognise.Kind;
import rallycry.core.recognise.Settings;
import rallycry.platforms.archive.Archives;
import rallycry.platforms.kit.ActivitySink;
import rallycry.platforms.kit.Fault;

/// Posts of the real file with what careful readers say they are. Texts are read where they lie and
/// never leave.
final class Labels {

  /// A post and its label.
  ///
  /// @param drawn whether it was drawn at random; else it was looked for
  record Labelled(Post post, Kind kind, Settings settings, boolean drawn) {}

  private static final Path HOME = Path.of(System.getProperty("rallycry.home"));

  /// The archive that the labels belong to.
  static final Path ARCHIVE = HOME.resolve("../shared/data/metoo-2017.jsonl.gz");

  private static final Path GIVEN = HOME.resolve("../shared/data/metoo-2017-labels.tsv");
  private static final Path MORE = HOME.resolve("bench/labels/metoo-2017-more.tsv");

  private final Map<String, Post> posts = new HashMap<>();

  Labels() {
    try (var archive = Archives.open(List.of(ARCHIVE.toString()), Optional.empty(), System.in)) {
      var sink =
          new ActivitySink() {
            @Override
            public void accept(Activity activity) {
              if (activity instanceof Activity.Posted(Post post)) {
                posts.put(post.id(), post);
              }
            }

            @Override
            public void unreadable(Fault fault) {
              throw new IllegalStateException("the labelled archive is not what it was: " + fault);
            }
          };
      for (var segment = archive.next(); segment.isPresent(); segment = archive.next()) {
        segment.get().read(sink);
      }
    }
  }

  /// Every post of the archive, once.
  List<Post> posts() {
    return List.copyOf(posts.values());
  }

  /// The labels that came with the archive.
  List<Labelled> given() throws IOException {
    return read(GIVEN);
  }

  /// Ours, of other posts.
  List<Labelled> more() throws IOException {
    return read(MORE);
  }

  private List<Labelled> read(Path file) throws IOException {
    List<Labelled> labels = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = (line + "\t\t").split("\t", -1);
      Post post = posts.get(fields[0]);
      if (post != null) {
        labels.add(
            new Labelled(
                post,
                Kind.valueOf(fields[1]),
                settings(fields[2]),
                fields[3].matches("(random)?")));
      } else if (!fields[0].equals("id")) {
        throw new IllegalStateException(file + " labels a post that is not in " + ARCHIVE);
      }
    }
    return labels;
  }

  private static Settings settings(String joined) {
    int bits = 0;
    for (String name : joined.isEmpty() ? new String[0] : joined.split("\\+", -1)) {
      bits |= 1 << Setting.valueOf(name).ordinal();
    }
    return new Settings(bits);
  }
}
