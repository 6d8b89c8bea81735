import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Turns each line of a file into a direction of 384 numbers, by a small network that has read a
/// great deal of English (all-MiniLM-L6-v2, Apache 2.0): lines that mean alike point alike.
public final class Sentences {

  /// Lines at a time, each on one thread, so that the same lines give the same numbers.
  private static final int AT_ONCE = 64;

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private Sentences() {}

  /// @param arguments the file of lines; the file of directions to write
  public static void main(String... arguments) throws IOException {
    var model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
    List<String> lines = Files.readAllLines(Path.of(arguments[0]));
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
      for (int from = 0; from < lines.size(); from += AT_ONCE) {
        var some = lines.subList(from, Math.min(from + AT_ONCE, lines.size()));
        for (var direction : model.embedAll(some.stream().map(Sentences::segment).toList()).content()) {
          for (float number : direction.vector()) {
            out.writeFloat(number);
          }
        }
      }
    }
  }

  /// The network takes no blank line.
  private static TextSegment segment(String line) {
    String words = LINK.matcher(line).replaceAll("http");
    return TextSegment.from(words.isBlank() ? "." : words);
  }
}
