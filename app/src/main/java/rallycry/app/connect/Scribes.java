package rallycry.app.connect;

import java.security.SecureRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rallycry.core.campaign.Campaign;
import rallycry.core.privacy.Pseudonyms;
import rallycry.core.recognise.Recogniser;
import rallycry.core.record.ReadingMemo;
import rallycry.core.record.Scribe;

/// A scribe for each thread that hears, all with one recogniser and one memo. The recogniser is
/// compiled for the first of them: a campaign that listens nowhere needs neither its time nor its
/// megabytes.
final class Scribes implements Supplier<Scribe> {

  private final Campaign campaign;
  private final Supplier<Pseudonyms> pseudonyms;
  private @Nullable Shared shared;

  /// What all of them read with.
  private record Shared(Recogniser recogniser, ReadingMemo memo) {

    static Shared of(Campaign campaign) {
      byte[] passing = new byte[ReadingMemo.SECRET_SIZE];
      new SecureRandom().nextBytes(passing);
      return new Shared(Recogniser.of(campaign), new ReadingMemo(passing));
    }

    Scribe scribe(Pseudonyms pseudonyms) {
      return new Scribe(memo.before(recogniser.reader()::read), pseudonyms);
    }
  }

  Scribes(Campaign campaign, Supplier<Pseudonyms> pseudonyms) {
    this.campaign = campaign;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public Scribe get() {
    return shared().scribe(pseudonyms.get());
  }

  private synchronized Shared shared() {
    if (shared == null) {
      shared = Shared.of(campaign);
    }
    return shared;
  }
}
