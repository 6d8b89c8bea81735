package rallycry.platforms.archive;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/// One file, wherever it lies.
///
/// @param name as shown to people
/// @param path where it lies as it is on disk; empty for standard input, and for what was unpacked
/// @param layers of packing around it
/// @param isAskedFor whether its name was given, rather than found in a folder or archive
/// @param packed bytes taken from disk so far to read it
record Content(
    String name,
    InputStream in,
    Optional<Path> path,
    int layers,
    boolean isAskedFor,
    LongSupplier packed) {

  /// The same file with a layer of packing taken off.
  Content unpacked(InputStream through) {
    return new Content(
        name, new Expansion(through, packed), Optional.empty(), layers + 1, isAskedFor, packed);
  }

  /// A file within this one. Its name is only ever shown, for nothing is unpacked to disk; what
  /// could disturb a terminal is taken out.
  ///
  /// @param entryPacked bytes taken from disk so far to read it
  Content within(String entry, InputStream entryIn, LongSupplier entryPacked) {
    String shown = entry.replaceAll("\\p{C}", "?");
    shown = name + "!" + shown.substring(Math.max(0, shown.length() - 200));
    var in = new Expansion(entryIn, entryPacked);
    return new Content(shown, in, Optional.empty(), layers + 1, false, entryPacked);
  }

  /// The folder it stands in, as shown to people.
  String folder() {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }
}
