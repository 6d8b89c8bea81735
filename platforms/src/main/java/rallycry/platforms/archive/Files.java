package rallycry.platforms.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// The files that were asked for, on disk or from standard input.
final class Files implements Container {

  private final Iterator<Arguments.Named> files;
  private final InputStream stdin;
  private final AtomicLong meter;
  private InputStream open = InputStream.nullInputStream();

  Files(List<Arguments.Named> files, InputStream stdin, AtomicLong meter) {
    this.files = files.iterator();
    this.stdin = stdin;
    this.meter = meter;
  }

  @Override
  public Optional<Content> next() throws IOException {
    open.close();
    return files.hasNext() ? Optional.of(open(files.next())) : Optional.empty();
  }

  private Content open(Arguments.Named file) {
    Optional<Path> path = file.path();
    try {
      open = path.isEmpty() ? stdin : java.nio.file.Files.newInputStream(path.get());
    } catch (IOException e) {
      throw new ArchiveException("cannot open " + file.name() + ": " + e.getMessage(), e);
    }
    var in = new Meter(open, file.name(), meter);
    long before = meter.get();
    return new Content(file.name(), in, path, 0, file.isAskedFor(), () -> meter.get() - before);
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public void close() throws IOException {
    open.close();
  }
}
