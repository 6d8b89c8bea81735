package rallycry.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite's machine code. The driver would unpack it into the folder for temporary files at every
/// start, and ask another process which system this is; where it finds it unpacked it does neither.
public final class NativeSqlite {

  private NativeSqlite() {}

  /// Unpacks it into the folder where the driver is told to look for it, if it is told.
  public static void unpack() throws IOException {
    Optional<Path> place =
        Optional.ofNullable(System.getProperty("org.sqlite.lib.path")).map(Path::of);
    if (place.isPresent()) {
      unpack(place.get());
    }
  }

  /// Has the driver at hand.
  ///
  /// @throws SQLException if it cannot be loaded, as whoever opens a file is told too
  static void makeReady() throws SQLException {
    new SQLiteConfig().createConnection("jdbc:sqlite::memory:").close();
  }

  private static void unpack(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream code = SQLiteJDBCLoader.class.getResourceAsStream(packed)) {
      if (code == null) {
        throw new IOException("SQLite's driver has no machine code for this system: " + packed);
      }
      Files.createDirectories(folder);
      Files.copy(code, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
