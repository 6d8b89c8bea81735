package rallycry.core.collect;

import java.io.IOException;
import rallycry.core.post.Platform;

/// An outside network that we ask, or listen to. The contract that every one passes is `testkit`'s
/// `SourceContract`.
public interface Source extends AutoCloseable {

  /// Short and in lower case, as `./rallycry sources` shows it and as its cursor is kept:
  /// `bluesky`.
  String name();

  Platform platform();

  Abilities abilities();

  /// Listens until it is closed, or the network fails. Begins after the listener's cursor, so that
  /// nothing is lost by stopping; what was heard already may be heard again.
  ///
  /// @throws IOException if the network failed; whoever runs the source backs off and begins again
  void collect(Listener listener) throws IOException, InterruptedException;

  /// Ends [#collect] soon. May be called by any thread.
  @Override
  void close();
}
