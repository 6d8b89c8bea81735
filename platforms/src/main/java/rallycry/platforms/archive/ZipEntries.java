package rallycry.platforms.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The files of a zip on disk, by its directory and in the order of their names.
final class ZipEntries implements Container {

  private final Content archive;
  private final ZipFile zip;
  private final AtomicLong meter;
  private final Iterator<? extends ZipEntry> entries;
  private long passed;

  ZipEntries(Content archive, Path path, AtomicLong meter) throws IOException {
    this.archive = archive;
    this.meter = meter;
    zip = new ZipFile(path.toFile());
    entries =
        zip.stream()
            .filter(entry -> !entry.isDirectory())
            .sorted(Comparator.comparing(ZipEntry::getName))
            .iterator();
  }

  @Override
  public Optional<Content> next() throws IOException {
    // The directory is read past the meter; what each entry takes is added when it is done.
    meter.addAndGet(passed);
    passed = 0;
    if (!entries.hasNext()) {
      return Optional.empty();
    }
    ZipEntry entry = entries.next();
    passed = Math.max(0, entry.getCompressedSize());
    return Optional.of(
        archive.within(entry.getName(), zip.getInputStream(entry), entry::getCompressedSize));
  }

  @Override
  public String name() {
    return archive.name();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
