package rallycry.platforms.archive;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/// One file, wherever it lies.
///
/// @param name as shown to people
/// @param path where it lies as it is on disk; empty for standard input, and for what was unpacked
/// @param layers of packing around it
/// @param isAskedFor whether its name was given, rather than found in a folder or archive
record Content(String name, InputStream in, Optional<Path> path, int layers, boolean isAskedFor) {

  /// The same file with a layer of packing taken off.
  Content unpacked(InputStream through) {
    return new Content(name, through, Optional.empty(), layers + 1, isAskedFor);
  }

  /// A file within this one. Its name is only ever shown, for nothing is unpacked to disk; what
  /// could disturb a terminal is taken out.
  Content within(String entry, InputStream entryIn) {
    String shown = entry.replaceAll("\\p{C}", "?");
    shown = name + "!" + shown.substring(Math.max(0, shown.length() - 200));
    return new Content(shown, entryIn, Optional.empty(), layers + 1, false);
  }

  /// The folder it stands in, as shown to people.
  String folder() {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }
}
