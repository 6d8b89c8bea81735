import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Turns each line of a file into directions of 384 numbers, one by each of two small networks that
/// have read a great deal of English: lines that mean alike point alike. What one of them misses,
/// the other often sees.
public final class Sentences {

  /// Lines at a time, each on one thread, so that the same lines give the same numbers.
  private static final int AT_ONCE = 64;

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /// A network as it lies in its jar.
  private enum Network {
    /// all-MiniLM-L6-v2, Apache 2.0.
    MINILM("all-minilm-l6-v2-q", ""),
    /// e5-small-v2, MIT; it was taught with this word before what it is asked for.
    E5("e5-small-v2-q", "query: ");

    private final String name;
    private final String before;

    Network(String name, String before) {
      this.name = name;
      this.before = before;
    }

    OnnxEmbeddingModel open() throws IOException {
      return new OnnxEmbeddingModel(
          copy(name + ".onnx"), copy(name + "-tokenizer.json"), PoolingMode.MEAN, Runnable::run);
    }

    /// The network takes no blank line.
    TextSegment segment(String line) {
      String words = LINK.matcher(line).replaceAll("http");
      return TextSegment.from(before + (words.isBlank() ? "." : words));
    }

    private static Path copy(String resource) throws IOException {
      Path copy = Files.createTempFile("network", null);
      copy.toFile().deleteOnExit();
      try (var in = Sentences.class.getResourceAsStream("/" + resource)) {
        Files.write(copy, in.readAllBytes());
      }
      return copy;
    }
  }

  private Sentences() {}

  /// @param arguments the file of lines; the folder to write `minilm` and `e5` to, the directions
  ///   of all lines by each network
  public static void main(String... arguments) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(arguments[0]));
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    for (Network network : Network.values()) {
      write(network, lines, folder.resolve(network.name().toLowerCase(Locale.ROOT)));
    }
  }

  private static void write(Network network, List<String> lines, Path file) throws IOException {
    OnnxEmbeddingModel model = network.open();
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (int from = 0; from < lines.size(); from += AT_ONCE) {
        var some = lines.subList(from, Math.min(from + AT_ONCE, lines.size()));
        for (var direction : model.embedAll(some.stream().map(network::segment).toList()).content()) {
          for (float number : direction.vector()) {
            out.writeFloat(number);
          }
        }
      }
    }
  }
}
