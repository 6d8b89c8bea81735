package rallycry.bench.recognise;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What wordings mean: the direction of each, as one network of `bench/sentences` gives it.
final class Meanings {

  /// The files that `bench/sentences` writes, one of each network.
  private static final List<String> NETWORKS = List.of("minilm", "e5");

  /// Numbers in a direction.
  private static final int WIDTH = 384;

  private final Map<Wording, float[]> directions = new HashMap<>();

  private Meanings(Path file, Collection<Wording> wordings) throws IOException {
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      for (Wording wording : wordings) {
        float[] direction = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
          direction[i] = in.readFloat();
        }
        directions.put(wording, direction);
      }
    }
    center(wordings);
  }

  /// By each network.
  ///
  /// @param wordings in the order of the files
  static List<Meanings> read(Path folder, Collection<Wording> wordings) throws IOException {
    List<Meanings> read = new ArrayList<>();
    for (String network : NETWORKS) {
      read.add(new Meanings(folder.resolve(network), wordings));
    }
    return read;
  }

  /// A copy, of length one.
  float[] of(Wording wording) {
    return Objects.requireNonNull(directions.get(wording)).clone();
  }

  /// Some networks point everything much the same way: what tells one wording from another is how
  /// it differs from all of them.
  private void center(Collection<Wording> wordings) {
    double[] middle = new double[WIDTH];
    for (Wording wording : wordings) {
      float[] direction = of(wording);
      for (int i = 0; i < WIDTH; i++) {
        middle[i] += direction[i] / wordings.size();
      }
    }
    directions.replaceAll((wording, direction) -> seenFrom(middle, direction));
  }

  private static float[] seenFrom(double[] middle, float[] direction) {
    float[] seen = new float[WIDTH];
    double square = 0;
    for (int i = 0; i < WIDTH; i++) {
      seen[i] = (float) (direction[i] - middle[i]);
      square += seen[i] * seen[i];
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < WIDTH; i++) {
      seen[i] /= length;
    }
    return seen;
  }
}
