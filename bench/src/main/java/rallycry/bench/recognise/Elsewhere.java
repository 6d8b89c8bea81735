package rallycry.bench.recognise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import rallycry.core.campaign.Campaign;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.recognise.Reading;
import rallycry.core.recognise.Recogniser;

/// Posts as other platforms, languages and moods would have them, invented for the purpose: a check
/// that what was learnt from one slice of one campaign holds beyond it. Nothing is fitted to them.
final class Elsewhere {

  /// How many of them there are, and how many are read as they were meant.
  record Result(int posts, int right) {}

  private Elsewhere() {}

  /// Reads them with the model that ships.
  static Result read(Campaign campaign) {
    var reader = Recogniser.of(campaign).reader();
    List<String[]> rows =
        lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", 4)).toList();
    long right = rows.stream().filter(row -> kind(reader.read(post(row))).equals(row[0])).count();
    return new Result(rows.size(), (int) right);
  }

  private static Post post(String[] row) {
    return new Post(Platform.BLUESKY, "1", "1", 0, row[3], row[2], Post.Shape.valueOf(row[1]));
  }

  private static String kind(Reading reading) {
    return switch (reading) {
      case Reading.Counts counts -> counts.kind().name();
      case Reading.NotOurs _ -> "NOT_OURS";
      case Reading.NeedsReview _ -> "NEEDS_REVIEW";
    };
  }

  private static Stream<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(Elsewhere.class.getResourceAsStream("elsewhere.tsv"))) {
      return new String(in.readAllBytes(), UTF_8).lines();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
