package rallycry.bench.recognise;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import rallycry.app.campaign.CampaignFile;
import rallycry.core.post.Post;
import rallycry.core.recognise.Reading;
import rallycry.core.recognise.Recogniser;

/// Recognition alone, without the memo of wordings: posts a second on one thread, over the posts of
/// the real archive.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class RecogniserBenchmark {

  private final Recogniser.Reader reader = Recogniser.of(CampaignFile.find("metoo")).reader();
  private List<Post> posts = List.of();
  private int next;

  @Setup
  public void load() {
    posts =
        new Labels()
            .posts().stream()
                .sorted(Comparator.comparing(Post::id))
                .map(RecogniserBenchmark::anew)
                .toList();
  }

  /// A copy whose text lies beside that of the post before, as in life the text that was just heard
  /// is near, not anywhere among 53,030.
  private static Post anew(Post post) {
    return new Post(
        post.platform(),
        post.id(),
        post.author(),
        post.second(),
        String.valueOf(post.text().toCharArray()),
        post.language(),
        post.shape());
  }

  @Benchmark
  public Reading read() {
    next = next + 1 == posts.size() ? 0 : next + 1;
    return reader.read(posts.get(next));
  }
}
