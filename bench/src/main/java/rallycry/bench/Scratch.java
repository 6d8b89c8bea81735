package rallycry.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// A folder to measure in, gone with all that is in it when it is closed.
public record Scratch(Path folder) implements AutoCloseable {

  /// One where temporary files go.
  public static Scratch make() throws IOException {
    return new Scratch(Files.createTempDirectory("rallycry-bench"));
  }

  /// One within another folder, for what is to lie on the same disk.
  public static Scratch in(Path other) throws IOException {
    return new Scratch(Files.createTempDirectory(other, "rallycry-bench"));
  }

  @Override
  public void close() throws IOException {
    List<Path> files;
    try (var found = Files.walk(folder)) {
      files = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file); // what used it may still be clearing up
    }
  }
}
