package rallycry.platforms.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// Files one after another; the next one ends the one before.
interface Container extends Closeable {

  /// @throws IOException if the container itself is damaged, and no more can be had from it
  Optional<Content> next() throws IOException;

  /// As shown to people.
  String name();
}
