package rallycry.core.collect;

import java.util.Optional;

/// Keeps where each source stands, over restarts.
public interface Cursors {

  /// @return empty for a source that was never kept
  Optional<String> read(String source);

  /// Called once all that was heard up to the cursor is durable. May lag behind a crash: what is
  /// heard again changes nothing.
  void keep(String source, String cursor);
}
