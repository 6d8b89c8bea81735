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

  /// What the library says that it reads and fails on: XZ without another library, and Zstandard of
  /// a length that is told behind it. It cannot pass over such an entry either, so what comes after
  /// is not read.
  private static void refuse(ArchiveEntry entry) throws ZipException {
    if (entry instanceof ZipArchiveEntry zip && isBeyond(zip)) {
      throw new ZipException("method %d: %s".formatted(zip.getMethod(), zip.getName()));
    }
  }

  private static boolean isBeyond(ZipArchiveEntry entry) {
    return switch (ZipMethod.getMethodByCode(entry.getMethod())) {
      case XZ -> true;
      case ZSTD, ZSTD_DEPRECATED -> entry.getGeneralPurposeBit().usesDataDescriptor();
      case null, default -> false;
    };
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
