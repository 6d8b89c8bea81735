package rallycry.platforms.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rallycry.core.post.Activity;
import rallycry.core.post.Post;
import rallycry.platforms.csv.Columns;
import rallycry.platforms.kit.ActivitySink;
import rallycry.platforms.kit.Fault;

/// All that an archive yields, in memory.
record Read(List<Activity> activities, List<Fault> faults) implements ActivitySink {

  private static final String SAMPLES = "/samples/";

  Read() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  static Read files(String... arguments) {
    return of(Archives.open(List.of(arguments), Optional.empty(), InputStream.nullInputStream()));
  }

  static Read bytes(byte[] input) {
    return of(open(input));
  }

  static Read table(String input, String columns) {
    return of(
        stdin(
            input.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            Optional.of(Columns.parse(columns))));
  }

  static Read text(String input) {
    return bytes(input.getBytes(UTF_8));
  }

  static Read sample(String name) {
    return bytes(sampleBytes(name));
  }

  static byte[] sampleBytes(String name) {
    try (InputStream in = Read.class.getResourceAsStream(SAMPLES + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no sample is called " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Archive open(byte[] input) {
    return stdin(input, Optional.empty());
  }

  private static Archive stdin(byte[] input, Optional<Columns> columns) {
    return Archives.open(List.of("-"), columns, new ByteArrayInputStream(input));
  }

  static Read of(Archive archive) {
    var read = new Read();
    try (archive) {
      for (var segment = archive.next(); segment.isPresent(); segment = archive.next()) {
        segment.get().read(read);
      }
    }
    return read;
  }

  @Override
  public void accept(Activity activity) {
    activities.add(activity);
  }

  @Override
  public void unreadable(Fault fault) {
    faults.add(fault);
  }

  List<Post> posts() {
    return activities.stream()
        .filter(Activity.Posted.class::isInstance)
        .map(activity -> ((Activity.Posted) activity).post())
        .toList();
  }

  /// Each fault as `REASON at line`.
  List<String> complaints() {
    return faults.stream().map(fault -> fault.reason() + " at " + fault.place().line()).toList();
  }
}
