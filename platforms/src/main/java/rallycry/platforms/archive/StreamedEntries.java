package rallycry.platforms.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;

/// The files of a tar or zip, in the order in which they stand there.
final class StreamedEntries implements Container {

  private final Content archive;
  private final ArchiveInputStream<?> in;

  StreamedEntries(Content archive, ArchiveInputStream<?> in) {
    this.archive = archive;
    this.in = in;
  }

  @Override
  public Optional<Content> next() throws IOException {
    ArchiveEntry entry = in.getNextEntry();
    while (entry != null && (entry.isDirectory() || !in.canReadEntryData(entry))) {
      entry = in.getNextEntry();
    }
    if (entry == null) {
      return Optional.empty();
    }
    return Optional.of(archive.within(entry.getName(), keptOpen(in), archive.packed()));
  }

  /// The end of an entry is not the end of its archive.
  private static InputStream keptOpen(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {}
    };
  }

  @Override
  public String name() {
    return archive.name();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
