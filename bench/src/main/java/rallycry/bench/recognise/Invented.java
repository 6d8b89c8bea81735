package rallycry.bench.recognise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import rallycry.bench.recognise.Fold.Outcome;
import rallycry.bench.recognise.Labels.Labelled;
import rallycry.core.campaign.Campaign;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.recognise.Kind;
import rallycry.core.recognise.Recogniser;
import rallycry.core.recognise.Settings;

/// Posts that nobody wrote in earnest, each written to be of one kind, in the languages and on the
/// platforms that an archive of one English campaign lacks. Some teach; others, written by somebody
/// else who had not seen those, judge.
final class Invented {

  private static final Path FOLDER = Path.of(System.getProperty("rallycry.home"), "bench/labels");

  private Invented() {}

  static List<Labelled> lessons() {
    return read("invented-lessons.tsv");
  }

  /// Those that judge, as the model that ships reads them.
  static List<Outcome> judged(Campaign campaign) {
    var reader = Recogniser.of(campaign).reader();
    return read("invented-judges.tsv").stream()
        .map(written -> Outcome.of(written, reader.read(written.post())))
        .toList();
  }

  private static List<Labelled> read(String file) {
    try (Stream<String> lines = Files.lines(FOLDER.resolve(file))) {
      return lines.filter(line -> !line.startsWith("#")).map(Invented::written).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Fields are kind, shape, language and text.
  private static Labelled written(String line) {
    String[] fields = line.split("\t", 4);
    var post =
        new Post(
            Platform.BLUESKY, "1", "1", 0, fields[3], fields[2], Post.Shape.valueOf(fields[1]));
    return new Labelled(post, kind(fields[0]), Settings.NONE, false);
  }

  /// A post that is no answer at all counts nobody, as a mention does.
  private static Kind kind(String written) {
    return written.equals("NOT_OURS") ? Kind.MENTION : Kind.valueOf(written);
  }
}
