package rallycry.platforms.archive;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/// Packs samples as people pack archives.
final class Pack {

  private Pack() {}

  static byte[] gzip(byte[] content) throws IOException {
    return gzip(new ByteArrayInputStream(content));
  }

  static byte[] gzip(InputStream content) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      content.transferTo(out);
    }
    return packed.toByteArray();
  }

  static byte[] zstd(byte[] content) {
    return Zstd.compress(content);
  }

  static byte[] bzip2(byte[] content) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new BZip2CompressorOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  static byte[] tar(Map<String, byte[]> entries) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new TarArchiveOutputStream(packed)) {
      for (var entry : entries.entrySet()) {
        var header = new TarArchiveEntry(entry.getKey());
        header.setSize(entry.getValue().length);
        out.putArchiveEntry(header);
        out.write(entry.getValue());
        out.closeArchiveEntry();
      }
    }
    return packed.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(packed)) {
      for (String name : entries.keySet().stream().sorted().toList()) {
        out.putNextEntry(new ZipEntry(name));
        out.write(entries.getOrDefault(name, new byte[0]));
        out.closeEntry();
      }
    }
    return packed.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    var joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
