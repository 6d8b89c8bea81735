package rallycry.platforms.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;

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
    refuse(entry);
    return Optional.of(archive.within(entry.getName(), keptOpen(in), archive.packed()));
  }

  /// The library says that it reads XZ, and fails without another library; it cannot pass over such
  /// an entry either, so what comes behind it is not read.
  private static void refuse(ArchiveEntry entry) throws ZipException {
    if (entry instanceof ZipArchiveEntry zip && zip.getMethod() == ZipMethod.XZ.getCode()) {
      throw new ZipException("packed with XZ: " + entry.getName());
    }
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
