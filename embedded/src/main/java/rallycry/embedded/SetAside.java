package rallycry.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.Key;
import rallycry.core.post.Platform;

/// A post that looks made by a machine and waits for its host.
///
/// @param minute when it was set aside, since 1970
public record SetAside(Key post, Platform platform, int minute, Cause cause) {

  /// All that wait in the ledger of a folder, beside a process that may be writing to it.
  public static List<SetAside> in(Path folder) {
    Map<Key, SetAside> waiting = new HashMap<>();
    Set<Key> settled = new HashSet<>();
    Blocks.read(
        folder.resolve(DataFolder.LEDGER),
        0,
        block -> block.verified(0, Long.MAX_VALUE).forEach(entry -> read(entry, waiting, settled)));
    waiting.keySet().removeAll(settled);
    return List.copyOf(waiting.values());
  }

  /// The entry that makes it count.
  ///
  /// @param now minutes since 1970
  public Entry putBack(int now) {
    return new Entry.PutBack(post, platform, now);
  }

  private static void read(Entry entry, Map<Key, SetAside> waiting, Set<Key> settled) {
    if (entry instanceof Entry.PutBack back) {
      settled.add(back.post());
    } else if (entry instanceof Entry.PostRetracted told) {
      if (told.cause().isSetAside()) {
        waiting.putIfAbsent(
            told.post(), new SetAside(told.post(), told.platform(), told.minute(), told.cause()));
      } else {
        settled.add(told.post());
      }
    }
  }
}
