package rallycry.platforms.archive;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// Takes one layer of compression off.
final class Packing {

  private Packing() {}

  /// Several packed files set one behind the other are read as one, as gzip and zstd do.
  static InputStream open(Form form, InputStream in) throws IOException {
    return switch (form) {
      case GZIP ->
          GzipCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .setBufferSize(Peeked.SIZE)
              .get();
      case ZSTD -> new ZstdInputStream(in);
      case BZIP2 -> new BZip2CompressorInputStream(in, true);
      default -> throw new IllegalArgumentException("nothing to unpack: " + form);
    };
  }
}
