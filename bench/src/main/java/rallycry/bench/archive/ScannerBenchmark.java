package rallycry.bench.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.infra.Blackhole;
import rallycry.core.post.Activity;
import rallycry.platforms.kit.Fault;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.x.FlatPost;
import rallycry.platforms.x.FlatScanner;

/// Posts of API v2 from bytes, by the byte scanner and by the reference reader. The column
/// `megabytes` is MB/s on one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScannerBenchmark {

  private static final int LINES = 3000;

  private byte[] lines = {};
  private int length;

  /// Counts what was read.
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Amount {
    public double megabytes;
    public double posts;
  }

  /// Lines of the length and mix of the campaign's own archive: a quarter of them beyond ASCII, a
  /// third of them replies.
  @Setup
  public void write() {
    var random = new Random(1);
    var text = new StringBuilder();
    for (int line = 0; line < LINES; line++) {
      text.append(line(random)).append('\n');
    }
    byte[] written = text.toString().getBytes(UTF_8);
    length = written.length;
    lines = Arrays.copyOf(written, length + FlatScanner.LOOKAHEAD);
  }

  private static String line(Random random) {
    long id = 900_000_000_000_000_000L + random.nextLong(100_000_000_000_000_000L);
    String words =
        "We planted beans, and the rain came on time. ".repeat(1 + random.nextInt(4))
            + (random.nextInt(4) == 0 ? "It’s green now \uD83C\uDF31" : "It is green now");
    String reference =
        random.nextInt(3) > 0
            ? ""
            : ",\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"" + (id - 1) + "\"}]";
    return "{\"id\":\"%d\",\"author_id\":\"%d\",\"created_at\":\"2017-10-%02dT12:%02d:00.000Z\",\"text\":\"%s #MeToo\",\"conversation_id\":\"%d\"%s,\"public_metrics\":{\"retweet_count\":%d,\"like_count\":2}}"
        .formatted(
            id,
            random.nextInt(1_000_000_000),
            1 + random.nextInt(30),
            random.nextInt(60),
            words,
            id - 1,
            reference,
            random.nextInt(100));
  }

  @Benchmark
  public void scanner(Amount amount, Blackhole sink) {
    var scanner = new FlatScanner();
    for (int at = 0; at < length; ) {
      at = scanner.scan(lines, at, length);
      if (at < 0) {
        throw new IllegalStateException("the scanner refuses a line it was made for");
      }
      sink.consume(scanner.post());
    }
    count(amount);
  }

  @Benchmark
  public void scannerWithoutPosts(Amount amount, Blackhole sink) {
    var scanner = new FlatScanner();
    for (int at = 0; at < length; ) {
      at = scanner.scan(lines, at, length);
      sink.consume(at);
    }
    count(amount);
  }

  @Benchmark
  public void reference(Amount amount, Blackhole sink) {
    var shape = new FlatPost();
    var posts = new Consumed(sink);
    for (int at = 0; at < length; ) {
      int end = at;
      while (lines[end] != '\n') {
        end++;
      }
      shape.read(Json.read(lines, at, end), posts);
      at = end + 1;
    }
    count(amount);
  }

  private void count(Amount amount) {
    amount.megabytes += length / 1e6;
    amount.posts += LINES;
  }

  private record Consumed(Blackhole hole) implements RecordSink {
    @Override
    public void accept(Activity activity) {
      hole.consume(activity);
    }

    @Override
    public void unreadable(Fault.Reason reason) {
      throw new IllegalStateException(reason.meaning());
    }
  }
}
