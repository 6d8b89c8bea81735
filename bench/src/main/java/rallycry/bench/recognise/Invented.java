package rallycry.bench.recognise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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

  private static final Path LESSONS =
      Path.of(System.getProperty("rallycry.home"), "bench/labels/invented.tsv");

  private Invented() {}

  static List<Labelled> lessons() {
    try (Stream<String> lines = Files.lines(LESSONS)) {
      return lines.skip(1).map(Invented::read).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Those that judge, as the model that ships reads them.
  static List<Outcome> judged(Campaign campaign) {
    var reader = Recogniser.of(campaign).reader();
    return judges()
        .filter(line -> !line.startsWith("#"))
        .map(Invented::read)
        .map(written -> Outcome.of(written, reader.read(written.post())))
        .toList();
  }

  /// Fields are kind, shape, language and text.
  private static Labelled read(String line) {
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

  private static Stream<String> judges() {
    try (InputStream in =
        Objects.requireNonNull(Invented.class.getResourceAsStream("invented-judges.tsv"))) {
      return new String(in.readAllBytes(), UTF_8).lines();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
