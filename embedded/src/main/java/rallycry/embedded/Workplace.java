package rallycry.embedded;

import java.nio.file.Path;
import java.util.function.Supplier;
import rallycry.core.ledger.LedgerException;
import rallycry.core.ledger.LedgerException.Code;
import rallycry.core.privacy.Pseudonyms;
import rallycry.core.tally.Recorder;

/// A campaign's folder as a command works in it: by itself, or through the process that serves it.
///
/// @param recorder takes entries; closed with this
/// @param pseudonyms makes keys with the campaign's secret; one for each thread
public record Workplace(Recorder recorder, Supplier<Pseudonyms> pseudonyms, Runnable leaving)
    implements AutoCloseable {

  /// Opens the folder, or reaches whoever serves it.
  ///
  /// @throws LedgerException as [DataFolder#open] does; `IN_USE` if whoever has it takes nothing
  ///   from others
  public static Workplace enter(Path folder) {
    try {
      DataFolder own = DataFolder.open(folder);
      return new Workplace(own.engine(), own::pseudonyms, own::close);
    } catch (LedgerException refused) {
      if (refused.code() != Code.IN_USE) {
        throw refused;
      }
      return through(RemoteRecorder.reach(folder).orElseThrow(() -> refused), folder);
    }
  }

  @Override
  public void close() {
    leaving.run();
  }

  private static Workplace through(RemoteRecorder recorder, Path folder) {
    byte[] secret = CampaignKey.read(folder.resolve(DataFolder.KEY));
    return new Workplace(recorder, () -> new Pseudonyms(secret), recorder::close);
  }
}
